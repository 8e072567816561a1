using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class NoUnusedVariablesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<NoUnusedVariables>();

    [Fact]
    public void Variable_Should_BeAccepted_When_ADeepFragmentUsesIt() =>
        _rule.Accepts("query Q($a: Int) { ...F } fragment F on Query { ...G } fragment G on Query { arguments { point(value: { x: $a }) } ...F }");

    [Fact]
    public void Variable_Should_BeAccepted_When_ADirectiveUsesIt() =>
        _rule.Accepts("query Q($a: Boolean!) { count @skip(if: $a) }");

    [Fact]
    public void Variable_Should_BeRefused_When_NothingUsesIt() =>
        _rule.Refuses(
            "query ($a: Int, $b: Int, $c: Int) { arguments { two(a: $a, b: $b) } }",
            """Variable "$c" is never used. @1:26""");

    [Fact]
    public void Variable_Should_BeRefused_When_OnlyAnUnreachedFragmentUsesIt() =>
        _rule.Refuses(
            "query Q($a: Int) { arguments { int } } fragment F on Arguments { int(value: $a) }",
            """Variable "$a" is never used in operation "Q". @1:9""");

    [Fact]
    public void Variable_Should_BeRefused_When_OnlyAnotherOperationUsesIt() =>
        _rule.Refuses(
            "query A($a: Int) { count } query B($a: Int) { arguments { int(value: $a) } }",
            """Variable "$a" is never used in operation "A". @1:9""");
}
