using Omnichannel.Graph.Engine.Binding.Scalars;
using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Tests.Binding;

public sealed class PropertyBindingTests
{
    private const string Sdl =
        """
        type Query { thing: Thing }
        scalar DateTime scalar LocalDate scalar LocalTime scalar UUID scalar URL scalar Long
        enum Colour { LIGHT_RED DARK_BLUE }
        type Thing {
          id: ID! name: String! note: String count: Int! maybe: Int ratio: Float! price: Float! small: Float! flag: Boolean!
          instant: DateTime! day: LocalDate! time: LocalTime! uuid: UUID! url: URL long: Long! colour: Colour! other: Colour sku: String! amount: Int
          parent: Thing tags: [String!]! label: String!
        }
        """;

    private enum Colour
    {
        LightRed,
        DarkBlue,
    }

    private readonly record struct Sku(string Text);

    private readonly record struct Amount(int Units);

    private sealed record Thing(
        Guid Id, string Name, string? Note, int Count, int? Maybe, double Ratio, decimal Price, float Small, bool Flag, DateTimeOffset Instant, DateOnly Day,
        TimeOnly Time, Guid Uuid, Uri? Url, long Long, Colour Colour, Colour? Other, Sku Sku, Amount? Amount, Thing? Parent, IReadOnlyList<string> Tags);

    private static readonly Guid _id = new("0190f5fe-7c00-7a00-8000-0123456789ab");

    private static readonly Thing _thing = new(
        _id, "say \"hi\"", null, 3, null, 0.1, 12.50m, 0.1f, true, new DateTimeOffset(2026, 3, 29, 16, 5, 0, 250, TimeSpan.FromHours(2)), new DateOnly(2026, 3, 29),
        new TimeOnly(17, 30), _id, new Uri("https://example.com/a b"), 9007199254740993, Colour.LightRed, null, new Sku("4006381333931"), new Amount(5), null, ["a"]);

    [Theory]
    [InlineData("id", "\"0190f5fe-7c00-7a00-8000-0123456789ab\"")]
    [InlineData("name", "\"say \\\"hi\\\"\"")]
    [InlineData("note", "null")]
    [InlineData("count", "3")]
    [InlineData("maybe", "null")]
    [InlineData("ratio", "0.1")]
    [InlineData("price", "12.50")]
    [InlineData("small", "0.1")]
    [InlineData("flag", "true")]
    [InlineData("instant", "\"2026-03-29T16:05:00.25+02:00\"")]
    [InlineData("day", "\"2026-03-29\"")]
    [InlineData("time", "\"17:30:00\"")]
    [InlineData("uuid", "\"0190f5fe-7c00-7a00-8000-0123456789ab\"")]
    [InlineData("url", "\"https://example.com/a%20b\"")]
    [InlineData("long", "9007199254740993")]
    [InlineData("colour", "\"LIGHT_RED\"")]
    [InlineData("other", "null")]
    [InlineData("sku", "\"4006381333931\"")]
    [InlineData("amount", "5")]
    [InlineData("label", "\"say \\\"hi\\\"!\"")]
    public void Property_Should_BeWritten_When_FieldHasItsName(string field, string expected)
    {
        // arrange
        var schema = Bind();

        // act
        var json = schema.Write("Thing", field, _thing);

        // assert
        Assert.Equal(expected, json);
    }

    [Fact]
    public async Task Property_Should_BeRead_When_ItIsNoLeaf()
    {
        // arrange
        var schema = Bind();
        var child = _thing with { Parent = _thing };

        // act
        var values = await schema.ResolveAsync("Thing", "parent", [child, _thing]);

        // assert
        Assert.Equal([_thing, null], values);
        Assert.False(Assert.IsAssignableFrom<PropertyResolver>(schema.Resolver("Thing", "tags")).WritesLeaf);
    }

    [Fact]
    public void Property_Should_FailWithTheReferenceMessage_When_LongIsPastInt()
    {
        // arrange
        var schema = BoundSchema.Of("type Query { a: Big } type Big { value: Int! }", binder => binder.Query("a", () => new Big(3_000_000_000)));

        // act
        var error = Assert.Throws<GraphQLException>(() => schema.Write("Big", "value", new Big(3_000_000_000)));

        // assert
        Assert.Equal("Int cannot represent non 32-bit signed integer value: 3000000000", error.Message);
    }

    [Fact]
    public void Enum_Should_BeNamedForTheExecutor_When_ListHoldsIt()
    {
        // arrange
        var schema = Bind();

        // act
        var names = Assert.Single(schema.Schema.EnumNames).Value;

        // assert
        Assert.Equal("DARK_BLUE", names[Colour.DarkBlue]);
    }

    private sealed record Big(long Value);

    private static BoundSchema Bind() => BoundSchema.Of(Sdl, binder =>
    {
        binder.AddStandardScalars();
        binder.Value<Sku, string>("String", sku => sku.Text, text => new Sku(text));
        binder.Value<Amount, int>("Int", amount => amount.Units, units => new Amount(units));
        binder.Object<Thing>("Thing").Field("label", thing => $"{thing.Name}!");
        binder.Query("thing", () => _thing);
    });
}
