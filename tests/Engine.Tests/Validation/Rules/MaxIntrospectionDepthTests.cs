using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<MaxIntrospectionDepth>();

    [Fact]
    public void Introspection_Should_BeAccepted_When_ItGoesTwoListsDeep() =>
        _rule.Accepts("{ __schema { types { fields { type { interfaces { name } } } } } }");

    [Fact]
    public void Introspection_Should_BeRefused_When_ItGoesThreeListsDeep() =>
        _rule.Refuses(
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
            "Maximum introspection depth exceeded @1:3");

    [Fact]
    public void Introspection_Should_BeRefused_When_AFragmentGoesInCircles() =>
        _rule.Refuses(
            """{ __type(name: "Dog") { ...T } } fragment T on __Type { fields { type { ...T } } }""",
            "Maximum introspection depth exceeded @1:3");

    [Fact]
    public void Introspection_Should_BeRefused_When_AFragmentIsEnteredDeeper() =>
        _rule.Refuses(
            """{ a: __type(name: "Dog") { ...T } b: __type(name: "Dog") { fields { type { ...T } } } } fragment T on __Type { fields { type { interfaces { name } } } }""",
            "Maximum introspection depth exceeded @1:35");

    [Fact]
    public void Fields_Should_BeAccepted_When_TheyOnlyHaveTheNames() =>
        _rule.Accepts("{ dog { fields { fields { fields { fields { name } } } } } }");
}
