using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Tests.Binding;

public sealed class PagingTests
{
    private const string Sdl =
        """
        type Query {
          asked(first: Int, after: String, last: Int, before: String): ItemConnection!
          listed(first: Int, after: String, last: Int, before: String): ItemConnection!
          reversed(first: Int, after: String, last: Int, before: String): ItemConnection!
        }
        type ItemConnection { edges: [ItemEdge!]! nodes: [Item!]! pageInfo: PageInfo! totalCount: Int! }
        type ItemEdge { node: Item! cursor: String! }
        type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
        type Item { name: String! id: Int! }
        """;

    private sealed record Item(string Name, int Id);

    private static readonly Keyset<Item> _byName = Keyset.By((Item item) => item.Name).ThenBy(item => item.Id);

    private static readonly Keyset<Item> _byNameBackwards = Keyset.ByDescending((Item item) => item.Name).ThenBy(item => item.Id);

    // Seven items, two of them with the same name: a1 b2 b3 c4 d5 e6 f7.
    private static readonly Item[] _items = [new("a", 1), new("b", 2), new("b", 3), new("c", 4), new("d", 5), new("e", 6), new("f", 7)];

    [Theory]
    [InlineData("", "a1 b2 b3 c4 d5 e6 f7 | no next, no previous")]
    [InlineData("first: 3", "a1 b2 b3 | next, no previous")]
    [InlineData("first: 2, after: b2", "b3 c4 | next, previous")]
    [InlineData("first: 7", "a1 b2 b3 c4 d5 e6 f7 | no next, no previous")]
    [InlineData("first: 6", "a1 b2 b3 c4 d5 e6 | next, no previous")]
    [InlineData("first: 0", " | next, no previous")]
    [InlineData("first: 9, after: f7", " | no next, previous")]
    [InlineData("last: 2", "e6 f7 | no next, previous")]
    [InlineData("last: 2, before: c4", "b2 b3 | next, previous")]
    [InlineData("last: 3, before: c4", "a1 b2 b3 | next, no previous")]
    [InlineData("last: 9", "a1 b2 b3 c4 d5 e6 f7 | no next, no previous")]
    [InlineData("after: b2, before: e6", "b3 c4 d5 | next, previous")]
    [InlineData("first: 2, after: b2, before: e6", "b3 c4 | next, previous")]
    [InlineData("last: 2, after: b2, before: e6", "c4 d5 | next, previous")]
    [InlineData("first: 4, last: 2", "b3 c4 | next, previous")]
    [InlineData("first: 4, last: 4", "a1 b2 b3 c4 | next, no previous")]
    [InlineData("after: e6, before: b2", " | next, previous")]
    public async Task Page_Should_FollowRelay_When_AskedFromEitherEnd(string arguments, string expected)
    {
        // arrange
        var schema = Bind();

        // act
        var asked = await PageAsync(schema, "asked", arguments, _byName);
        var listed = await PageAsync(schema, "listed", arguments, _byName);

        // assert
        Assert.Equal(expected, asked);
        Assert.Equal(expected, listed);
    }

    [Theory]
    [InlineData("first: 3", "f7 e6 d5 | next, no previous")]
    [InlineData("first: 3, after: c4", "b2 b3 a1 | no next, previous")]
    [InlineData("last: 2, before: b3", "c4 b2 | next, previous")]
    public async Task Page_Should_FollowTheOrder_When_AKeyDescends(string arguments, string expected)
    {
        // act
        var page = await PageAsync(Bind(), "reversed", arguments, _byNameBackwards);

        // assert
        Assert.Equal(expected, page);
    }

    [Fact]
    public async Task Total_Should_BeCountedOnly_When_ItIsSelected()
    {
        // arrange
        var schema = Bind();

        // act
        var counted = (Connection<Item>)(await schema.QueryAsync("asked(first: 1)", null, "totalCount"))!;
        var uncounted = (Connection<Item>)(await schema.QueryAsync("asked(first: 1)", null, "edges"))!;

        // assert
        Assert.Equal(7, counted.TotalCount);
        Assert.Empty(counted.Edges);
        Assert.Single(uncounted.Edges);
        Assert.Throws<InvalidOperationException>(() => uncounted.TotalCount);
    }

    [Theory]
    [InlineData("first: -1", "\"first\" must not be negative, found: -1.")]
    [InlineData("last: -5", "\"last\" must not be negative, found: -5.")]
    [InlineData("first: 101", "\"first\" must be at most 100, found: 101.")]
    [InlineData("after: \"x\"", "\"after\" is not a cursor of this list in this order.")]
    [InlineData("before: \"\"", "\"before\" is not a cursor of this list in this order.")]
    [InlineData("after: \"W1tbW1tb\"", "\"after\" is not a cursor of this list in this order.")]
    [InlineData("after: \"ey\"", "\"after\" is not a cursor of this list in this order.")]
    public async Task Page_Should_BeRefused_When_ItsArgumentsAreWrong(string arguments, string message)
    {
        // arrange
        var schema = Bind();

        // act
        var asked = await Assert.ThrowsAsync<GraphQLException>(() => schema.QueryAsync($"asked({arguments})"));
        var listed = await Assert.ThrowsAsync<GraphQLException>(() => schema.QueryAsync($"listed({arguments})"));

        // assert
        Assert.Equal(message, asked.Message);
        Assert.Equal(message, listed.Message);
    }

    [Fact]
    public async Task Cursor_Should_BeRefused_When_ItIsOfAnotherOrder()
    {
        // arrange
        var cursor = _byNameBackwards.Cursor(_items[2]);

        // act
        var error = await Assert.ThrowsAsync<GraphQLException>(() => Bind().QueryAsync($"asked(after: \"{cursor}\")"));

        // assert
        Assert.Equal("\"after\" is not a cursor of this list in this order.", error.Message);
    }

    [Fact]
    public void Cursor_Should_KeepEveryDigit_When_KeysAreTimesOrNumbers()
    {
        // arrange
        var row = (At: new DateTimeOffset(2026, 3, 29, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), Id: new Guid("0190f5fe-7c00-7a00-8000-0123456789ab"), Price: 12.50m, Ratio: 0.1);
        var keyset = Keyset.By(((DateTimeOffset At, Guid Id, decimal Price, double Ratio) one) => one.At).ThenBy(one => one.Id).ThenByDescending(one => one.Price).ThenBy(one => one.Ratio);

        // act
        var keys = keyset.Parse(keyset.Cursor(row), "after");

        // assert
        Assert.Equal([row.At, row.Id, row.Price, row.Ratio], keys);
    }

    private static async Task<string> PageAsync(BoundSchema schema, string field, string arguments, Keyset<Item> keyset)
    {
        foreach (var item in _items)
        {
            arguments = arguments.Replace($": {item.Name}{item.Id}", $": \"{keyset.Cursor(item)}\"", StringComparison.Ordinal);
        }

        var page = (Connection<Item>)(await schema.QueryAsync(arguments.Length == 0 ? field : $"{field}({arguments})", null, "edges.node", "pageInfo.hasNextPage", "pageInfo.hasPreviousPage"))!;
        Assert.Equal(page.Edges is [var first, ..] ? first.Cursor : null, page.PageInfo.StartCursor);
        Assert.Equal(page.Edges is [.., var last] ? last.Cursor : null, page.PageInfo.EndCursor);
        Assert.Equal(page.Edges.Select(edge => edge.Node), page.Nodes);
        var items = string.Join(' ', page.Edges.Select(edge => $"{edge.Node.Name}{edge.Node.Id}"));
        return $"{items} | {(page.PageInfo.HasNextPage ? "" : "no ")}next, {(page.PageInfo.HasPreviousPage ? "" : "no ")}previous";
    }

    private static BoundSchema Bind() => BoundSchema.Of(Sdl, binder =>
    {
        var shuffled = _items.Reverse().ToArray().AsQueryable();
        binder.Query("asked", (PageArguments arguments, FieldSelection selection, CancellationToken cancellationToken) =>
            shuffled.ToConnectionAsync(_byName, arguments, selection, cancellationToken));
        binder.Query("listed", (PageArguments arguments) => _items.ToConnection(_byName, arguments));
        binder.Query("reversed", (PageArguments arguments, FieldSelection selection, CancellationToken cancellationToken) =>
            shuffled.ToConnectionAsync(_byNameBackwards, arguments, selection, cancellationToken));
    });
}
