using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<UniqueArgumentNames>();

    [Fact]
    public void Arguments_Should_BeAccepted_When_TheirNamesDiffer() =>
        _rule.Accepts("""{ arguments { two(a: 1, b: 2) other: two(a: 1, b: 2) } count @labelled(label: "a", size: 2) }""");

    [Fact]
    public void Arguments_Should_BeRefused_When_TheyHaveOneName() =>
        _rule.Refuses(
            "{ arguments { two(a: 1, b: 2, a: 3, a: 4, b: 5) } }",
            """There can be only one argument named "a". @1:19,1:31,1:37""",
            """There can be only one argument named "b". @1:25,1:43""");

    [Fact]
    public void Arguments_Should_BeRefused_When_TheyHaveOneNameInADirective() =>
        _rule.Refuses(
            "{ count @skip(if: true, if: false) }",
            """There can be only one argument named "if". @1:15,1:25""");

    [Fact]
    public void Arguments_Should_BeRefused_When_TheyHaveOneNameAmongMany() =>
        _rule.Refuses(
            "{ count(a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, i: 10) }",
            """There can be only one argument named "i". @1:57,1:63""");
}
