using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<FragmentsOnCompositeTypes>();

    [Fact]
    public void Fragment_Should_BeAccepted_When_ItIsOnAnObjectType() =>
        _rule.Accepts("fragment F on Dog { barks }");

    [Fact]
    public void Fragment_Should_BeAccepted_When_ItIsOnAnInterface() =>
        _rule.Accepts("fragment F on Pet { name ... on Pet { name } }");

    [Fact]
    public void Fragment_Should_BeAccepted_When_ItIsOnAUnion() =>
        _rule.Accepts("fragment F on CatOrDog { __typename }");

    [Fact]
    public void InlineFragment_Should_BeAccepted_When_ItHasNoTypeCondition() =>
        _rule.Accepts("fragment F on Pet { ... { name } }");

    [Fact]
    public void Fragment_Should_BeRefused_When_ItIsOnAScalar() =>
        _rule.Refuses(
            "fragment F on Boolean { bad }",
            """Fragment "F" cannot condition on non composite type "Boolean". @1:15""");

    [Fact]
    public void Fragment_Should_BeRefused_When_ItIsOnAnEnum() =>
        _rule.Refuses(
            "fragment F on Trick { bad }",
            """Fragment "F" cannot condition on non composite type "Trick". @1:15""");

    [Fact]
    public void Fragment_Should_BeRefused_When_ItIsOnAnInputObject() =>
        _rule.Refuses(
            "fragment F on Point { bad }",
            """Fragment "F" cannot condition on non composite type "Point". @1:15""");

    [Fact]
    public void InlineFragment_Should_BeRefused_When_ItIsOnAScalar() =>
        _rule.Refuses(
            "fragment F on Pet { ... on String { bad } }",
            """Fragment cannot condition on non composite type "String". @1:28""");
}
