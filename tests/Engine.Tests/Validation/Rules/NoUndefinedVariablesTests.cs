using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<NoUndefinedVariables>();

    [Fact]
    public void Variable_Should_BeAccepted_When_TheOperationDefinesIt() =>
        _rule.Accepts("query Q($a: Int) { arguments { int(value: $a) ... { int(value: $a) } } }");

    [Fact]
    public void Variable_Should_BeAccepted_When_EveryOperationThatReachesItDefinesIt() =>
        _rule.Accepts("query A($a: Int) { ...F } query B($a: Int) { ...F } fragment F on Query { ...G } fragment G on Query { arguments { int(value: $a) } }");

    [Fact]
    public void Variable_Should_BeRefused_When_TheOperationDoesNotDefineIt() =>
        _rule.Refuses(
            "query Q($a: Int) { arguments { two(a: $a, b: $b) } }",
            """Variable "$b" is not defined by operation "Q". @1:46,1:1""");

    [Fact]
    public void Variable_Should_BeRefused_When_TheAnonymousOperationDoesNotDefineIt() =>
        _rule.Refuses(
            "{ arguments { int(value: $a) ints(value: [1, $b]) point(value: { x: $c }) } }",
            """Variable "$a" is not defined. @1:26,1:1""",
            """Variable "$b" is not defined. @1:46,1:1""",
            """Variable "$c" is not defined. @1:69,1:1""");

    [Fact]
    public void Variable_Should_BeRefused_When_AFragmentUsesIt() =>
        _rule.Refuses(
            "query Q { ...F } fragment F on Query { arguments { int(value: $a) ...G } } fragment G on Arguments { int(value: $b) }",
            """Variable "$a" is not defined by operation "Q". @1:63,1:1""",
            """Variable "$b" is not defined by operation "Q". @1:113,1:1""");

    [Fact]
    public void Variable_Should_BeRefused_When_OneOfTwoOperationsDoesNotDefineIt() =>
        _rule.Refuses(
            "query A($a: Int) { ...F } query B($b: Int) { ...F } fragment F on Query { arguments { two(a: $a, b: $b) } }",
            """Variable "$b" is not defined by operation "A". @1:101,1:1""",
            """Variable "$a" is not defined by operation "B". @1:94,1:27""");

    [Fact]
    public void Variable_Should_BeRefused_When_ADirectiveUsesIt() =>
        _rule.Refuses(
            "query Q { count @include(if: $a) }",
            """Variable "$a" is not defined by operation "Q". @1:30,1:1""");
}
