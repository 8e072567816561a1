using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class UniqueVariableNamesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<UniqueVariableNames>();

    [Fact]
    public void Variable_Should_BeAccepted_When_AnotherOperationHasItToo() =>
        _rule.Accepts("query A($x: Int, $y: String) { count } query B($x: String) { count }");

    [Fact]
    public void Variable_Should_BeRefused_When_ItIsDefinedTwice() =>
        _rule.Refuses(
            "query A($x: Int, $x: Int, $x: String, $y: Int) { count } query B($x: Int, $x: Int) { count }",
            """There can be only one variable named "$x". @1:10,1:19,1:28""",
            """There can be only one variable named "$x". @1:67,1:76""");

    [Fact]
    public void Variable_Should_BeRefused_When_ItIsDefinedTwiceAmongMany() =>
        _rule.Refuses(
            "query A($a: Int, $b: Int, $c: Int, $d: Int, $e: Int, $f: Int, $g: Int, $h: Int, $i: Int, $a: Int) { count }",
            """There can be only one variable named "$a". @1:10,1:91""");
}
