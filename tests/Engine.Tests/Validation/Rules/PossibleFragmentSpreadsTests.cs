using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<PossibleFragmentSpreads>();

    [Fact]
    public void Spread_Should_BeAccepted_When_TheTypesAreEqual() =>
        _rule.Accepts("fragment A on Dog { ...B } fragment B on Dog { barks }");

    [Fact]
    public void Spread_Should_BeAccepted_When_TheObjectImplementsTheInterface() =>
        _rule.Accepts("fragment A on Pet { ...B ... on Cat { meows } } fragment B on Dog { barks ... on Animal { name } }");

    [Fact]
    public void Spread_Should_BeAccepted_When_TheUnionHasTheObject() =>
        _rule.Accepts("fragment A on CatOrDog { ...B } fragment B on Dog { ... on CatOrDog { __typename } }");

    [Fact]
    public void Spread_Should_BeAccepted_When_TwoUnionsShareAnObject() =>
        _rule.Accepts("fragment A on CatOrDog { ... on DogOrRobot { __typename } }");

    [Fact]
    public void Spread_Should_BeAccepted_When_TwoInterfacesShareAnObject() =>
        _rule.Accepts("fragment A on Pet { ... on Animal { name } }");

    [Fact]
    public void Spread_Should_BeAccepted_When_TheTypesAreNotComposite() =>
        _rule.Accepts("fragment A on Dog { ...B ... on String { bad } } fragment B on String { bad }");

    [Fact]
    public void Spread_Should_BeRefused_When_TheObjectTypesDiffer() =>
        _rule.Refuses(
            "fragment A on Cat { ...B ... on Dog { barks } } fragment B on Dog { barks }",
            """Fragment "B" cannot be spread here as objects of type "Cat" can never be of type "Dog". @1:21""",
            """Fragment cannot be spread here as objects of type "Cat" can never be of type "Dog". @1:26""");

    [Fact]
    public void Spread_Should_BeRefused_When_TheObjectDoesNotImplementTheInterface() =>
        _rule.Refuses(
            "fragment A on Pet { ... on Person { age } } fragment B on Robot { ...A }",
            """Fragment cannot be spread here as objects of type "Pet" can never be of type "Person". @1:21""",
            """Fragment "A" cannot be spread here as objects of type "Robot" can never be of type "Pet". @1:67""");

    [Fact]
    public void Spread_Should_BeRefused_When_TheUnionHasNotTheObject() =>
        _rule.Refuses(
            "fragment A on CatOrDog { ... on Person { age } } fragment B on Person { ...A }",
            """Fragment cannot be spread here as objects of type "CatOrDog" can never be of type "Person". @1:26""",
            """Fragment "A" cannot be spread here as objects of type "Person" can never be of type "CatOrDog". @1:73""");

    [Fact]
    public void Spread_Should_BeRefused_When_TwoUnionsShareNothing() =>
        _rule.Refuses(
            "fragment A on CatOrDog { ... on PersonOrRobot { __typename } }",
            """Fragment cannot be spread here as objects of type "CatOrDog" can never be of type "PersonOrRobot". @1:26""");

    [Fact]
    public void Spread_Should_BeRefused_When_NoMemberImplementsTheInterface() =>
        _rule.Refuses(
            "fragment A on PersonOrRobot { ... on Pet { name } } fragment B on Pet { ...A }",
            """Fragment cannot be spread here as objects of type "PersonOrRobot" can never be of type "Pet". @1:31""",
            """Fragment "A" cannot be spread here as objects of type "Pet" can never be of type "PersonOrRobot". @1:73""");
}
