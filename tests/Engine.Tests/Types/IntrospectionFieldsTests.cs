using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Introspection;

namespace Omnichannel.Graph.Engine.Tests.Types;

public sealed class IntrospectionFieldsTests
{
    private static readonly Schema Shop = Sdl.Build(
        """
        "The shop." schema { query: Query }
        type Query implements Node { id: ID! old: Int @deprecated list(size: Int = 1, gone: Int @deprecated): [Query!]! }
        interface Node { id: ID! }
        input One @oneOf { a: Int }
        scalar Url @specifiedBy(url: "https://b")
        """);

    [Fact]
    public void Find_Should_ResolveEveryField_When_ItIsDeclared()
    {
        // act
        var missing = Shop.Types.Where(type => type.IsIntrospection).OfType<ObjectType>()
            .SelectMany(type => type.Fields)
            .Where(field => IntrospectionFields.Find(field.DeclaringType.Name, field.Name) is null);

        // assert
        Assert.Empty(missing);
        Assert.Null(IntrospectionFields.Find("__Type", "nothing"));
    }

    [Fact]
    public void Find_Should_HideDeprecatedMembers_When_TheyAreNotAskedFor()
    {
        // arrange
        var all = new InputObject { ["includeDeprecated"] = true };
        var list = Shop.QueryType!.Field("list")!;

        // act, assert
        Assert.Equal(["id", "list"], NamesOf(Resolve("__Type", "fields", Shop.QueryType!, [])));
        Assert.Equal(["id", "old", "list"], NamesOf(Resolve("__Type", "fields", Shop.QueryType!, all)));
        Assert.Equal(["size"], NamesOf(Resolve("__Field", "args", list, [])));
        Assert.Equal(["size", "gone"], NamesOf(Resolve("__Field", "args", list, all)));
        Assert.Equal("1", Resolve("__InputValue", "defaultValue", list.Argument("size")!, []));
    }

    [Fact]
    public void Find_Should_DescribeTypes_When_TheyAreOfAnyKind()
    {
        // arrange
        var list = Shop.QueryType!.Field("list")!.Type;

        // act, assert
        Assert.Equal("NON_NULL", Resolve("__Type", "kind", list, []));
        Assert.Null(Resolve("__Type", "name", list, []));
        Assert.Equal("LIST", Resolve("__Type", "kind", Resolve("__Type", "ofType", list, [])!, []));
        Assert.Equal(["Query"], NamesOf(Resolve("__Type", "possibleTypes", Shop.Type("Node")!, [])));
        Assert.Equal(true, Resolve("__Type", "isOneOf", Shop.Type("One")!, []));
        Assert.Null(Resolve("__Type", "isOneOf", Shop.Type("Url")!, []));
        Assert.Equal("https://b", Resolve("__Type", "specifiedByURL", Shop.Type("Url")!, []));
        Assert.Equal("The shop.", Resolve("__Schema", "description", Shop, []));
    }

    private static object? Resolve(string type, string field, object parent, InputObject arguments) => IntrospectionFields.Find(type, field)!(parent, arguments);

    private static IEnumerable<string> NamesOf(object? members) => ((IReadOnlyList<object>)members!).Select(member => member switch
    {
        FieldDefinition field => field.Name,
        InputValueDefinition value => value.Name,
        _ => ((NamedType)member).Name,
    });
}
