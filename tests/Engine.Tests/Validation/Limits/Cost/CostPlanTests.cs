using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;
using Omnichannel.Graph.Engine.Validation;
using Omnichannel.Graph.Engine.Validation.Limits.Cost;

namespace Omnichannel.Graph.Engine.Tests.Validation.Limits.Cost;

public sealed class CostPlanTests
{
    private const string Sdl =
        """
        type Query {
          item: Item
          items(first: Int, last: Int): [Item!]! @listSize(slicingArguments: ["first", "last"], assumedSize: 7)
          defaulted(first: Int = 5): [Item!]! @listSize(slicingArguments: ["first"])
          assumed: [Item!]! @listSize(assumedSize: 3)
          unknown: [Item!]!
          byInput(input: Page): [Item!]! @listSize(slicingArguments: ["input.first"], requireOneSlicingArgument: false)
          byIds(ids: [ID!]!): [Item]! @listSize(slicingArguments: ["ids"])
          connection(first: Int): Connection! @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])
          search(filter: Filter @cost(weight: "2"), filters: [Filter!]): Item @cost(weight: "3.5")
          cheap(hint: Int @cost(weight: "-4")): Item
          heavy: Heavy
          node: Node
          some: Some
          names: [String!]!
          score: Score
        }
        type Item implements Node { id: ID! name: String price: Price stock(first: Int!): [Stock!]! @listSize(slicingArguments: ["first"]) }
        type Price { minor: Int! }
        type Stock { id: ID! item: Item }
        type Heavy implements Node @cost(weight: "10") { id: ID! blob: String @cost(weight: "2") item: Item @cost(weight: "6") }
        type Connection { edges: [Edge!]! nodes: [Item!]! totalCount: Int }
        type Edge { node: Item! cursor: String! }
        interface Node { id: ID! }
        union Some = Item | Heavy
        scalar Score @cost(weight: "0.5")
        input Page { first: Int = 4 page: Page }
        input Filter { name: String @cost(weight: "5") and: [Filter!] @cost(weight: "1") plain: Int }
        directive @audit(level: Int @cost(weight: "7")) on FIELD
        """;

    private static readonly Schema _schema =
        SchemaBuilder.Build(Parser.ParseDocument(new Source(CostDirectives.Sdl)), Parser.ParseDocument(new Source(Sdl)));

    [Theory]
    [InlineData("{ __typename }", 0, 1)]
    [InlineData("{ item { id name } }", 1, 2)]
    [InlineData("{ item { price { minor } } }", 2, 3)]
    [InlineData("{ names score }", 0, 1.5)]
    [InlineData("{ heavy { id blob } }", 3, 11)]
    [InlineData("{ assumed { id } }", 1, 4)]
    [InlineData("{ unknown { price { minor } } }", 11, 21)]
    [InlineData("{ items(first: 2) { stock(first: 3) { id } } }", 3, 9)]
    [InlineData("{ items(last: 4) { id } }", 1, 5)]
    [InlineData("{ items(first: -1) { id } }", 1, 1)]
    [InlineData("{ items(first: 99999999999) { id } }", 1, 2147483648)]
    [InlineData("{ defaulted { id } }", 1, 6)]
    [InlineData("{ defaulted(first: 9) { id } }", 1, 10)]
    [InlineData("{ byInput(input: { first: 2 }) { id } }", 1, 3)]
    [InlineData("{ byInput(input: {}) { id } }", 1, 5)]
    [InlineData("{ byIds(ids: [1, 2, 3]) { id } }", 1, 4)]
    [InlineData("{ connection(first: 5) { totalCount edges { cursor node { id } } nodes { id } } }", 8, 17)]
    [InlineData("{ search { id } }", 3.5, 2)]
    [InlineData("{ search(filter: { plain: 1 }) { id } }", 5.5, 2)]
    [InlineData("{ search(filter: { name: \"a\", and: [{ name: \"b\" }, { plain: 2 }] }) { id } }", 16.5, 2)]
    [InlineData("{ cheap { id } }", 1, 2)]
    [InlineData("{ cheap(hint: 1) { price { minor } } }", 1, 3)]
    [InlineData("{ item @audit(level: 1) { id } }", 8, 2)]
    [InlineData("{ a: item { id } b: item { id } }", 2, 3)]
    public void Cost_Should_BeTheSumOfWeights(string query, double fieldCost, double typeCost) =>
        Assert.Equal(new OperationCost(fieldCost, typeCost), CostOf(query, "{}"));

    [Theory]
    [InlineData("{ item { price { minor } } item { price { minor } id } }", 2, 3)]
    [InlineData("{ ...F ...F item { ...G } } fragment F on Query { item { ...G } } fragment G on Item { price { minor } }", 2, 3)]
    public void Field_Should_CostOnce_When_ItIsSelectedInSeveralPlaces(string query, double fieldCost, double typeCost) =>
        Assert.Equal(new OperationCost(fieldCost, typeCost), CostOf(query, "{}"));

    [Theory]
    [InlineData("{ item @skip(if: true) { id } }", 0, 1)]
    [InlineData("{ item @include(if: false) { id } }", 0, 1)]
    [InlineData("query ($a: Boolean!) { item @skip(if: $a) { id } }", 1, 2)]
    public void Selection_Should_CostNothing_When_ItIsNeverIncluded(string query, double fieldCost, double typeCost) =>
        Assert.Equal(new OperationCost(fieldCost, typeCost), CostOf(query, """{ "a": true }"""));

    [Theory]
    [InlineData("{ node { id } }", 1, 11)]
    [InlineData("{ node { ... on Item { price { minor } } } }", 2, 12)]
    [InlineData("{ node { ... on Item { price { minor } } ... on Heavy { item { id } } } }", 7, 12)]
    [InlineData("{ some { ... on Node { id } ... on Heavy { blob } } }", 3, 11)]
    public void AbstractType_Should_CostAsMuchAsItsMostExpensiveObject(string query, double fieldCost, double typeCost) =>
        Assert.Equal(new OperationCost(fieldCost, typeCost), CostOf(query, "{}"));

    [Theory]
    [InlineData("query ($n: Int) { items(first: $n) { price { minor } } }", """{ "n": 3 }""", 4, 7)]
    [InlineData("query ($n: Int) { items(first: $n) { price { minor } } }", "{}", 8, 15)]
    [InlineData("query ($n: Int = 2) { items(first: $n) { price { minor } } }", "{}", 3, 5)]
    [InlineData("query ($n: Int) { defaulted(first: $n) { id } }", "{}", 1, 6)]
    [InlineData("query ($n: Int) { byInput(input: { first: $n }) { id } }", """{ "n": 8 }""", 1, 9)]
    [InlineData("query ($p: Page) { byInput(input: $p) { id } }", """{ "p": { "first": 6 } }""", 1, 7)]
    [InlineData("query ($p: Page) { byInput(input: $p) { id } }", """{ "p": {} }""", 1, 5)]
    [InlineData("query ($ids: [ID!]!) { byIds(ids: $ids) { id } }", """{ "ids": [1, 2] }""", 1, 3)]
    [InlineData("query ($n: Int) { connection(first: $n) { edges { node { id } } } }", """{ "n": 4 }""", 6, 10)]
    [InlineData("query ($f: Filter) { search(filter: $f) { id } }", """{ "f": { "name": "a", "and": [{ "name": "b" }] } }""", 16.5, 2)]
    [InlineData("query ($f: Filter!) { search(filters: [$f]) { id } }", """{ "f": { "plain": 1 } }""", 3.5, 2)]
    public void Cost_Should_FollowTheVariables_When_ArgumentsAreVariables(string query, string variables, double fieldCost, double typeCost) =>
        Assert.Equal(new OperationCost(fieldCost, typeCost), CostOf(query, variables));

    [Theory]
    [InlineData("{ items(first: 3) { id } }", true)]
    [InlineData("query ($n: Int) { items(first: $n) { id } }", false)]
    [InlineData("query ($n: Int) { cheap(hint: $n) { id } }", true)]
    public void Plan_Should_BeConstant_When_NoVariableMatters(string query, bool isConstant) =>
        Assert.Equal(isConstant, Compile(query).IsConstant);

    [Theory]
    [InlineData("{ items { id } }", """Field "Query.items" expects exactly one of the arguments "first", "last", found 0. @1:3""")]
    [InlineData("{ items(first: 1, last: 1) { id } }", """Field "Query.items" expects exactly one of the arguments "first", "last", found 2. @1:3""")]
    [InlineData("{ connection(first: null) { totalCount } }", """Field "Query.connection" expects exactly one of the arguments "first", found 0. @1:3""")]
    public void SlicingArgument_Should_BeRequired_When_ListSizeSaysSo(string query, string error)
    {
        // act
        var errors = Compile(query).Errors;

        // assert
        Assert.Equal([error], errors.Select(ErrorText.Of));
        Assert.Equal("SLICING_ARGUMENT", ErrorText.OfLimit(errors[0]));
    }

    [Fact]
    public void Introspection_Should_CostLittle_When_ItsListsDoNotMultiply() => Assert.Equal(
        new OperationCost(5, 6),
        CostOf("{ __schema { types { fields { args { type { name } } } } } }", "{}"));

    [Theory]
    [InlineData(9, 10, "")]
    [InlineData(8, 10, "COST_LIMIT maxFieldCost 8")]
    [InlineData(9, 9, "COST_LIMIT maxTypeCost 9")]
    [InlineData(8.5, 9, "COST_LIMIT maxFieldCost 8.5, COST_LIMIT maxTypeCost 9")]
    public void Operation_Should_BeRefused_When_ItCostsMoreThanTheLimit(double maxFieldCost, double maxTypeCost, string errors)
    {
        // arrange
        var model = new CostModel(_schema, new CostOptions { MaxFieldCost = maxFieldCost, MaxTypeCost = maxTypeCost });
        var operation = (OperationDefinitionNode)Parse("{ item { id } }").Definitions[0];

        // act
        var found = model.Excess(new OperationCost(9, 10), operation);

        // assert
        Assert.Equal(errors, string.Join(", ", found.Select(ErrorText.OfLimit)));
    }

    [Fact]
    public void Lists_Should_BeRefused_When_ThreeOfAHundredStandInsideEachOther()
    {
        // arrange
        var document = Parse("{ items(first: 100) { stock(first: 100) { item { stock(first: 100) { id } } } } }");
        var model = new CostModel(_schema, CostOptions.Default);

        // act
        var cost = CostPlan.Compile(model, document, (OperationDefinitionNode)document.Definitions[0]).Evaluate(VariableValues.None);
        var errors = model.Excess(cost, (OperationDefinitionNode)document.Definitions[0]);

        // assert
        Assert.Equal(new OperationCost(20_101, 1_020_101), cost);
        Assert.Equal(["COST_LIMIT maxFieldCost 5000", "COST_LIMIT maxTypeCost 5000"], errors.Select(ErrorText.OfLimit));
    }

    [Theory]
    [InlineData("type Query { a: Int @cost(weight: 3) } directive @cost(weight: Int!) on FIELD_DEFINITION", 3)]
    [InlineData("type Query { a: Int @cost(weight: \"2.5\") } directive @cost(weight: String!) on FIELD_DEFINITION", 2.5)]
    public void Weight_Should_BeRead_When_TheDirectiveIsApollosOrIbms(string sdl, double weight)
    {
        // arrange
        var schema = SchemaBuilder.Build(Parse(sdl));

        // act
        var found = new CostModel(schema, CostOptions.Default).Of(schema.QueryType!.Field("a")!).Weight;

        // assert
        Assert.Equal(weight, found);
    }

    [Fact]
    public void Schema_Should_BeRefused_When_AWeightIsNoNumber()
    {
        // arrange
        var schema = SchemaBuilder.Build(Parse("type Query { a: Int @cost(weight: \"much\") } directive @cost(weight: String!) on FIELD_DEFINITION"));

        // act
        var exception = Assert.Throws<GraphQLException>(() => new CostModel(schema, CostOptions.Default));

        // assert
        Assert.Equal("The weight of Query.a in @cost must be a number, such as \"2.5\"; it is \"much\".", exception.Message);
    }

    [Fact]
    public void Query_Should_BeValid_When_ItsCostIsAsked() => Assert.Equal(
        [],
        DocumentValidator.Validate(_schema, Parse("{ node { ... on Heavy { item { id } } } some { ... on Node { id } } }"), null));

    private static OperationCost CostOf(string query, string variables)
    {
        var document = Parse(query);
        var coerced = VariableCoercion.Coerce(
            _schema, (OperationDefinitionNode)document.Definitions[0], JsonElement.Parse(variables));
        return Compile(query).Evaluate(coerced.Values!);
    }

    private static CostPlan Compile(string query)
    {
        var document = Parse(query);
        return CostPlan.Compile(new CostModel(_schema, CostOptions.Default), document, (OperationDefinitionNode)document.Definitions[0]);
    }

    private static DocumentNode Parse(string text) => Parser.ParseDocument(new Source(text));
}
