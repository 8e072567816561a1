using Omnichannel.Graph.Engine.Binding.Filtering;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Tests.Binding;

public sealed class FilterTests
{
    private const string Sdl =
        """
        type Query { items(where: ItemFilter, orderBy: [ItemSort!], first: Int, after: String, last: Int, before: String): String! }
        input ItemFilter { name: TextFilter price: IntFilter kind: KindFilter note: TextFilter colour: ColourFilter listed: Boolean and: [ItemFilter!] or: [ItemFilter!] not: ItemFilter }
        input TextFilter { eq: String neq: String in: [String!] nin: [String!] contains: String startsWith: String endsWith: String gt: String lte: String }
        input IntFilter { eq: Int in: [Int!] gt: Int gte: Int lt: Int lte: Int }
        input KindFilter { name: TextFilter }
        input ColourFilter { eq: Colour in: [Colour!] }
        input ItemSort @oneOf { name: SortOrder price: SortOrder colour: SortOrder listed: SortOrder }
        enum SortOrder { ASC DESC }
        enum Colour { RED BLUE }
        """;

    private enum Colour
    {
        Red,
        Blue,
    }

    private sealed record Kind(string Name);

    private sealed record Cost(int Minor);

    private sealed record Item(int Id, string Name, Cost Cost, Kind Kind, string? Note, Colour Colour, bool Listed);

    private static readonly Item[] _items =
    [
        new(1, "Apple", new Cost(50), new Kind("fruit"), null, Colour.Red, true),
        new(2, "Banana", new Cost(30), new Kind("fruit"), "ripe", Colour.Blue, true),
        new(3, "Carrot", new Cost(30), new Kind("root"), "fresh", Colour.Red, false),
        new(4, "Apricot", new Cost(90), new Kind("fruit"), "ripe soon", Colour.Red, true),
    ];

    private static readonly Keyset<Item> _byId = Keyset.By((Item item) => item.Id);

    [Theory]
    [InlineData("", "1 2 3 4")]
    [InlineData("where: null", "1 2 3 4")]
    [InlineData("where: {}", "1 2 3 4")]
    [InlineData("where: { name: { eq: \"Apple\" } }", "1")]
    [InlineData("where: { name: { neq: \"Apple\" } }", "2 3 4")]
    [InlineData("where: { name: { in: [\"Apple\", \"Carrot\"] } }", "1 3")]
    [InlineData("where: { name: { nin: [\"Apple\", \"Carrot\"] } }", "2 4")]
    [InlineData("where: { name: { startsWith: \"Ap\", endsWith: \"t\" } }", "4")]
    [InlineData("where: { name: { gt: \"Apricot\", lte: \"Carrot\" } }", "2 3")]
    [InlineData("where: { name: { eq: null } }", "")]
    [InlineData("where: { note: { eq: null } }", "1")]
    [InlineData("where: { note: { neq: null } }", "2 3 4")]
    [InlineData("where: { note: { contains: \"ripe\" } }", "2 4")]
    [InlineData("where: { note: null, price: { eq: null } }", "")]
    [InlineData("where: { price: { gte: 50 } }", "1 4")]
    [InlineData("where: { price: { lt: 50, gt: 29 } }", "2 3")]
    [InlineData("where: { price: { in: [90, 50] } }", "1 4")]
    [InlineData("where: { kind: { name: { eq: \"root\" } } }", "3")]
    [InlineData("where: { colour: { eq: RED } }", "1 3 4")]
    [InlineData("where: { colour: { in: [BLUE] } }", "2")]
    [InlineData("where: { listed: true, price: { lte: 50 } }", "1 2")]
    [InlineData("where: { or: [{ name: { eq: \"Apple\" } }, { price: { eq: 90 } }] }", "1 4")]
    [InlineData("where: { and: [{ colour: { eq: RED } }, { not: { name: { startsWith: \"A\" } } }] }", "3")]
    [InlineData("where: { or: [] }", "")]
    [InlineData("where: { and: [] }", "1 2 3 4")]
    [InlineData("orderBy: [{ price: ASC }, { name: DESC }]", "3 2 1 4")]
    [InlineData("orderBy: [{ price: DESC }]", "4 1 2 3")]
    [InlineData("orderBy: [{ colour: DESC }, { listed: ASC }]", "2 3 1 4")]
    [InlineData("orderBy: [], first: 2", "1 2")]
    [InlineData("where: { listed: true }, orderBy: [{ name: DESC }], last: 2", "4 1")]
    public async Task Filter_Should_KeepRows_When_TheyAreAskedFor(string arguments, string expected)
    {
        // act
        var ids = await Bind().QueryAsync(arguments.Length == 0 ? "items" : $"items({arguments})", null, "edges");

        // assert
        Assert.Equal(expected, ids);
    }

    [Fact]
    public async Task Sort_Should_BeContinued_When_ItsKeysAreEnumsAndFlags()
    {
        // arrange
        var schema = Bind();
        var keyset = Keyset.ByDescending((Item item) => item.Colour).ThenBy(item => item.Listed).ThenBy(item => item.Id);

        // act
        var ids = await schema.QueryAsync($"items(orderBy: [{{ colour: DESC }}, {{ listed: ASC }}], after: \"{keyset.Cursor(_items[2])}\")", null, "edges");

        // assert
        Assert.Equal("1 4", ids);
    }

    [Fact]
    public void Filter_Should_BeRefused_When_ItAsksTooMuch()
    {
        // arrange
        var schema = Bind();
        var deep = string.Concat(Enumerable.Repeat("not: { ", 9)) + "listed: true" + string.Concat(Enumerable.Repeat(" }", 9));
        var wide = string.Join(", ", Enumerable.Repeat("{ listed: true }", 50));
        var list = string.Join(", ", Enumerable.Range(0, 101));

        // act
        string[] messages = [.. new[] { deep, $"or: [{wide}]", $"price: {{ in: [{list}] }}" }
            .Select(filter => Assert.Throws<GraphQLException>(() => schema.Context("Query", $"items(where: {{ {filter} }})", [new object()])).Message)];

        // assert
        Assert.Equal(
            ["A filter may be nested at most 8 deep.", "A filter may have at most 50 conditions.", "A list in a filter may have at most 100 items, found: 101."],
            messages);
    }

    [Fact]
    public void Filter_Should_StopTheStart_When_ARowHasNoSuchPart()
    {
        // act
        var problems = BoundSchema.ProblemsOf(
            "type Query { items(where: ItemFilter): Int! } input ItemFilter { size: IntFilter price: TextFilter } input IntFilter { eq: Int } input TextFilter { contains: String }",
            binder =>
            {
                binder.Filter<Item>().Field("price", item => item.Cost.Minor);
                binder.Query("items", (Filter<Item>? where) => where is null ? 0 : 1);
            });

        // assert
        Assert.Equal(
            [
                "ItemFilter.size: FilterTests.Item has no property Size. Add Filter<FilterTests.Item>().Field(\"size\", ...).",
                "TextFilter.contains: FilterTests.Item: item.Cost.Minor cannot hold String. Make it string.",
            ],
            problems);
    }

    private static BoundSchema Bind() => BoundSchema.Of(Sdl, binder =>
    {
        binder.Filter<Item>().Field("price", item => item.Cost.Minor);
        binder.Query("items", async (Filter<Item>? where, Sort<Item>? orderBy, PageArguments arguments, FieldSelection selection, CancellationToken cancellationToken) =>
        {
            var page = await _items.AsQueryable().Where(where).ToConnectionAsync(orderBy.Or(_byId), arguments, selection, cancellationToken);
            return string.Join(' ', page.Nodes.Select(item => item.Id));
        });
    });
}
