using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Tests.Types;
using Omnichannel.Graph.Engine.Validation;
using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<FieldsOnCorrectType>();

    [Fact]
    public void Field_Should_BeAccepted_When_TheObjectTypeHasIt() =>
        _rule.Accepts("fragment F on Dog { __typename name other: barks }");

    [Fact]
    public void Field_Should_BeAccepted_When_TheInterfaceHasIt() =>
        _rule.Accepts("fragment F on Pet { __typename name }");

    [Fact]
    public void Typename_Should_BeAccepted_When_ItIsSelectedOnAUnion() =>
        _rule.Accepts("fragment F on CatOrDog { __typename ... on Dog { barks } }");

    [Fact]
    public void Field_Should_BeAccepted_When_ItsParentIsUnknown() =>
        _rule.Accepts("fragment F on Unknown { field }");

    [Fact]
    public void Field_Should_BeRefused_When_TheTypeHasNone() =>
        _rule.Refuses(
            "fragment F on Dog { meowVolume }",
            """Cannot query field "meowVolume" on type "Dog". Did you mean "volume"? @1:21""");

    [Fact]
    public void Field_Should_BeRefused_When_TheTypeHasASimilarOne() =>
        _rule.Refuses(
            "fragment F on Dog { colour volumes }",
            """Cannot query field "colour" on type "Dog". Did you mean "color"? @1:21""",
            """Cannot query field "volumes" on type "Dog". Did you mean "volume"? @1:28""");

    [Fact]
    public void Field_Should_BeRefused_When_ItIsBelowAnotherThatIsRefused() =>
        _rule.Refuses(
            "fragment F on Pet { unknown { ... on Cat { unknown } } }",
            """Cannot query field "unknown" on type "Pet". @1:21""",
            """Cannot query field "unknown" on type "Cat". @1:44""");

    [Fact]
    public void Field_Should_BeRefused_When_AnAliasHidesIt() =>
        _rule.Refuses(
            "fragment F on Dog { name: nickname }",
            """Cannot query field "nickname" on type "Dog". Did you mean "name"? @1:21""");

    [Fact]
    public void Field_Should_BeRefused_When_OnlyPossibleTypesOfAnInterfaceHaveIt() =>
        _rule.Refuses(
            "fragment F on Pet { volume }",
            """Cannot query field "volume" on type "Pet". Did you mean to use an inline fragment on "Cat" or "Dog"? @1:21""");

    [Fact]
    public void Field_Should_BeRefused_When_OnlyMembersOfAUnionHaveIt() =>
        _rule.Refuses(
            "fragment F on CatOrDog { name }",
            """Cannot query field "name" on type "CatOrDog". Did you mean to use an inline fragment on "Animal", "Pet", "Cat", or "Dog"? @1:26""");

    [Fact]
    public void Field_Should_BeRefused_When_ItIsSelectedDirectlyOnAUnion() =>
        _rule.Refuses(
            "fragment F on DogOrRobot { serial }",
            """Cannot query field "serial" on type "DogOrRobot". Did you mean to use an inline fragment on "Robot"? @1:28""");

    [Fact]
    public void Field_Should_BeRefused_When_ItIsInAnInlineFragment() =>
        _rule.Refuses(
            "fragment F on Pet { ... on Dog { meows } ... { barks } }",
            """Cannot query field "meows" on type "Dog". Did you mean "knows"? @1:34""",
            """Cannot query field "barks" on type "Pet". Did you mean to use an inline fragment on "Dog"? @1:48""");

    [Fact]
    public void SchemaField_Should_BeRefused_When_ItIsNotAtTheRootOfAQuery() =>
        _rule.Refuses(
            """{ dog { __schema { description } } } mutation { __type(name: "Dog") { name } }""",
            """Cannot query field "__schema" on type "Dog". @1:9""",
            """Cannot query field "__type" on type "Mutation". @1:49""");

    [Fact]
    public void Suggestions_Should_HaveTheReferencesOrder_When_TheirComparisonGoesInACircle()
    {
        // arrange: Customer before Order, Order before Priced, and Priced, which Customer implements, before Customer
        var schema = Sdl.Build(
            """
            type Query { node: Node }
            interface Node { id: ID }
            interface Priced { tags: Int }
            type Order implements Node { id: ID tags: Int }
            type Customer implements Node & Priced { id: ID tags: Int }
            """);

        // act
        var errors = DocumentValidator.Validate(schema, Parser.ParseDocument(new Source("{ node { tags } }")), options: null);

        // assert
        Assert.Equal(
            """Cannot query field "tags" on type "Node". Did you mean to use an inline fragment on "Priced", "Customer", or "Order"?""",
            Assert.Single(errors).Message);
    }
}
