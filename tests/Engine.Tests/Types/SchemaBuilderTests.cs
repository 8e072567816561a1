using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Tests.Types;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Build_Should_KeepSourceOrderAndPlaceScalarsAtFirstUse_When_TypesReferToEachOther()
    {
        // act
        var schema = Sdl.Build("type Query { item(id: ID!): Item } type Item { price: Float name: String }");

        // assert
        Assert.Equal(["Query", "ID", "Item", "Float", "String", "Boolean"], schema.Types.Where(type => !type.IsIntrospection).Select(type => type.Name));
        Assert.Equal(Enumerable.Range(0, schema.Types.Length), schema.Types.Select(type => type.Ordinal));
        Assert.Null(schema.Type("Int"));
        Assert.Same(schema.Type("Item"), schema.QueryType!.Field("item")!.Type);
    }

    [Fact]
    public void Build_Should_MergeExtensions_When_DocumentsExtendEachOthersTypes()
    {
        // arrange
        var catalog = Sdl.Parse("type Query { a: Product } type Product @tag(name: \"x\") { id: ID } union U = Product enum E { A }");
        var stock = Sdl.Parse(
            """
            extend type Product implements Node @tag(name: "y") { stock: Int }
            interface Node { id: ID }
            extend enum E { B }
            extend schema { mutation: Change }
            type Change { x: Int }
            """);

        // act
        var schema = SchemaBuilder.Build(catalog, stock);

        // assert
        var product = Assert.IsType<ObjectType>(schema.Type("Product"));
        Assert.Equal(["id", "stock"], product.Fields.Select(field => field.Name));
        Assert.Equal(2, product.Directives.Length);
        Assert.Equal(["A", "B"], ((EnumType)schema.Type("E")!).Values.Select(value => value.Name));
        Assert.Equal("Change", schema.MutationType!.Name);
        Assert.True(schema.IsPossibleType(schema.Type("Node")!, product));
        Assert.Equal([product], schema.PossibleTypes(schema.Type("U")!));
    }

    [Fact]
    public void Build_Should_ReadBuiltInDirectives_When_TheyAreApplied()
    {
        // act
        var schema = Sdl.Build(
            """
            type Query { a(old: Int @deprecated): Int @deprecated(reason: "use b") }
            scalar Url @specifiedBy(url: "https://a")
            extend scalar Url @specifiedBy(url: "https://b")
            input One @oneOf { a: Int }
            """);

        // assert
        var field = schema.QueryType!.Field("a")!;
        Assert.Equal("use b", field.DeprecationReason);
        Assert.Equal("No longer supported", field.Argument("old")!.DeprecationReason);
        Assert.Equal("Query.a(old:)", field.Argument("old")!.Coordinate);
        Assert.Equal("https://b", ((ScalarType)schema.Type("Url")!).SpecifiedByUrl);
        Assert.True(((InputObjectType)schema.Type("One")!).IsOneOf);
        Assert.Equal(["include", "skip", "deprecated", "specifiedBy", "oneOf"], schema.Directives.Select(directive => directive.Name));
    }

    [Fact]
    public void Extend_Should_LeaveTheSchemaAsItIs_When_ADocumentAddsToIt()
    {
        // arrange
        var schema = Sdl.Build("type Query { a: Int }");

        // act
        var extended = SchemaBuilder.Extend(schema, Sdl.Parse("extend type Query { b: New } type New { c: ID } type Mutation { d: Int }"));

        // assert
        Assert.Equal(["a", "b"], extended.QueryType!.Fields.Select(field => field.Name));
        Assert.Null(extended.MutationType);
        Assert.Equal(["a"], schema.QueryType!.Fields.Select(field => field.Name));
    }

    [Theory]
    [InlineData("type Query { a: Missing }", "Unknown type: \"Missing\".")]
    [InlineData("type Query { a: Int @deprecated(reason: null) }", "Argument \"@deprecated(reason:)\" has invalid value: Expected value of non-null type \"String!\" not to be null.")]
    [InlineData("type Query { a: Int @deprecated(reason: 5) }", "Argument \"@deprecated(reason:)\" has invalid value: String cannot represent a non string value: 5")]
    [InlineData("scalar A @specifiedBy", "Argument \"@specifiedBy(url:)\" of required type \"String!\" was not provided.")]
    public void Build_Should_Throw_When_ADefinitionCannotBeUnderstood(string sdl, string message)
    {
        // act
        var exception = Assert.Throws<GraphQLException>(() => Sdl.Build(sdl));

        // assert
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void Field_Should_FindMetaFields_When_TheTypeHasThem()
    {
        // arrange
        var schema = Sdl.Build("type Query { a: U } union U = Query");

        // act
        var onUnion = schema.Field(schema.Type("U")!, "__typename")!;
        var onRoot = schema.Field(schema.QueryType!, "__type")!;

        // assert
        Assert.Equal(("<meta>.__typename", "String!"), (onUnion.ToString(), onUnion.Type.ToString()));
        Assert.Equal("<meta>.__type(name:)", onRoot.Argument("name")!.Coordinate);
        Assert.Null(schema.Field(schema.Type("U")!, "__schema"));
    }
}
