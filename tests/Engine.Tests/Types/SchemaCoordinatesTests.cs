using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Tests.Types;

public sealed class SchemaCoordinatesTests
{
    private static readonly Schema Shop = Sdl.Build("type Query { item(kind: Kind): Int } enum Kind { A } input Filter { on: Int } directive @d(x: Int) on FIELD");

    [Theory]
    [InlineData("Query", "NamedType Query")]
    [InlineData("Query.item", "Field Query.item")]
    [InlineData("Query.__typename", "Field <meta>.__typename")]
    [InlineData("Query.item(kind:)", "FieldArgument Query.item(kind:)")]
    [InlineData("Kind.A", "EnumValue Kind.A")]
    [InlineData("Filter.on", "InputField Filter.on")]
    [InlineData("@d", "Directive @d")]
    [InlineData("@d(x:)", "DirectiveArgument @d(x:)")]
    [InlineData("Nothing", null)]
    [InlineData("Kind.B", null)]
    [InlineData("Query.item(no:)", null)]
    [InlineData("Nothing.a", "Expected \"Nothing\" to be defined as a type in the schema.")]
    [InlineData("Int.a", "Expected \"Int\" to be an Enum, Input Object, Object or Interface type.")]
    [InlineData("Filter.on(a:)", "Expected \"Filter\" to be an object type or interface type.")]
    [InlineData("Query.no(a:)", "Expected \"no\" to exist as a field of type \"Query\" in the schema.")]
    [InlineData("@no(a:)", "Expected \"no\" to be defined as a directive in the schema.")]
    public void Resolve_Should_FindTheElement_When_ItExists(string coordinate, string? expected)
    {
        // act
        string? found;
        try
        {
            var element = SchemaCoordinates.Resolve(Shop, Parser.ParseSchemaCoordinate(new Source(coordinate)));
            found = element is null ? null : $"{element.Kind} {element.Element}";
        }
        catch (GraphQLException exception)
        {
            found = exception.Message;
        }

        // assert
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("Int!", "Int", true)]
    [InlineData("Int", "Int!", false)]
    [InlineData("[Query!]!", "[Node]", true)]
    [InlineData("Node", "Base", true)]
    [InlineData("Base", "Node", false)]
    [InlineData("Query", "U", true)]
    [InlineData("Int", "[Int]", false)]
    public void IsSubType_Should_Decide_When_TypesAreCompared(string candidate, string super, bool expected)
    {
        // arrange
        var schema = Sdl.Build("type Query implements Node & Base { a: Int } interface Node implements Base { a: Int } interface Base { a: Int } union U = Query");

        // act
        var isSubType = TypeComparer.IsSubType(Type(candidate), Type(super));

        // assert
        Assert.Equal(expected, isSubType);

        GraphQLType Type(string text) => TypeResolution.Resolve(schema, Parser.ParseType(new Source(text)))!;
    }
}
