using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<UniqueInputFieldNames>();

    [Fact]
    public void Fields_Should_BeAccepted_When_TheirNamesDiffer() =>
        _rule.Accepts("{ arguments { point(value: { x: 1, y: 2, inner: { x: 1, inner: { x: 2 } } }) } }");

    [Fact]
    public void Fields_Should_BeRefused_When_TheyHaveOneName() =>
        _rule.Refuses(
            "{ arguments { point(value: { x: 1, x: 2, x: 3 }) } }",
            """There can be only one input field named "x". @1:30,1:36""",
            """There can be only one input field named "x". @1:30,1:42""");

    [Fact]
    public void Fields_Should_BeRefused_When_TheyHaveOneNameInANestedObject() =>
        _rule.Refuses(
            "{ arguments { anything(value: [{ a: { b: 1, b: 2 }, a: 1 }]) } }",
            """There can be only one input field named "b". @1:39,1:45""",
            """There can be only one input field named "a". @1:34,1:53""");
}
