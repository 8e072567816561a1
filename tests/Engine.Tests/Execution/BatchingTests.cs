using System.Collections.Concurrent;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Tests.Execution;

public sealed class BatchingTests
{
    private const string Sdl =
        """
        directive @key(fields: String!) on OBJECT
        type Query { nodes: [Node!]! other: [Node!]! product: Product missing: Product }
        type Node { id: Int! children: [Node!]! product: Product sum: Int! }
        type Product @key(fields: "id") { id: ID! name: String! stock: Int! }
        """;

    private readonly ConcurrentQueue<string> _calls = new();

    [Fact]
    public async Task Field_Should_BeResolvedOncePerLevel_When_ItHasManyParents()
    {
        // arrange
        var server = Server();

        // act
        var answer = await server.AskAsync("{ nodes { id children { id children { id } } } }");

        // assert
        Assert.StartsWith("""{"data":{"nodes":[{"id":1,"children":[{"id":10,"children":[{"id":100},""", answer, StringComparison.Ordinal);
        Assert.Equal(["children 1,2,3", "children 10,11,20,21,30,31"], _calls);
    }

    [Fact]
    public async Task Entity_Should_BeLoadedOnce_When_SeveralPathsLeadToIt()
    {
        // arrange
        var server = Server();

        // act
        var answer = await server.AskAsync("{ nodes { product { name } } other { product { id name } } product { id } }");

        // assert
        Assert.Equal(
            """{"data":{"nodes":[{"product":{"name":"p1"}},{"product":{"name":"p0"}},{"product":{"name":"p1"}}],"other":[{"product":{"id":"p0","name":"p0"}}],"product":{"id":"p7"}}}""",
            answer);
        Assert.Equal(["products p1,p0"], _calls);
    }

    [Fact]
    public async Task Entity_Should_NotBeLoaded_When_OnlyItsKeyIsNeeded()
    {
        // arrange
        var server = Server();

        // act
        var answer = await server.AskAsync("{ nodes { product { stock } } }");

        // assert
        Assert.Equal("""{"data":{"nodes":[{"product":{"stock":20}},{"product":{"stock":20}},{"product":{"stock":20}}]}}""", answer);
        Assert.Equal(["stock p1,p0"], _calls);
    }

    [Fact]
    public async Task Entity_Should_BeNull_When_ThereIsNoneWithThatKey()
    {
        // arrange
        var server = Server();

        // act
        var answer = await server.AskAsync("{ missing { name stock } product { name } }");

        // assert
        Assert.Equal("""{"data":{"missing":null,"product":{"name":"p7"}}}""", answer);
    }

    [Fact]
    public async Task Entity_Should_BeThereOnEveryPath_When_ItsKeyIsAskedAgainWhileItComes()
    {
        // arrange: the second path gives the key when the first one's load has begun, and the load ends after that
        TaskCompletionSource begun = new(), asked = new(), released = new();
        var server = TestServer.Of(
            """
            directive @key(fields: String!) on OBJECT
            type Query { first: Product second: Product third: Int! }
            type Product @key(fields: "id") { id: ID! name: String! }
            """,
            schema => schema.Id<ProductId>()
                .Query("first", () => new ProductId(1))
                .Query("second", () => AfterAsync(begun, asked, new ProductId(1)))
                .Query("third", async () =>
                {
                    await asked.Task;
                    await Task.Run(() => { }, TestContext.Current.CancellationToken);
                    return await AfterAsync(asked, released, 3);
                })
                .Entity<Product>("Product", async (IReadOnlyList<ProductId> ids) =>
                {
                    _calls.Enqueue($"products {string.Join(',', ids)}");
                    begun.SetResult();
                    await released.Task;
                    return ids.ToDictionary(id => id, id => new Product(id, $"{id}"));
                }));

        // act
        var answer = await server.AskAsync("{ first { name } second { name } third }");

        // assert
        Assert.Equal("""{"data":{"first":{"name":"p1"},"second":{"name":"p1"},"third":3}}""", answer);
        Assert.Equal(["products p1"], _calls);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Loader_Should_SendOneBatchPerLevel_When_LoadersWaitForLoaders(int seed)
    {
        // arrange
        var random = new Random(seed);
        var fields = Enumerable.Range(0, random.Next(2, 8)).Select(index => (Alias: $"f{index}", Depth: random.Next(1, 5))).ToList();
        var deepest = fields.Max(field => field.Depth);
        var server = TestServer.Of("type Query { deep(depth: Int!, start: Int!): Int! }", schema => schema.Query("deep", async (int depth, int start, RequestContext request) =>
        {
            var value = start;
            for (var level = 0; level < depth; level++)
            {
                value = await request.Loader<(int Level, int Key), int>(LoadAsync).LoadAsync((level, value));
            }

            return value;
        }));

        // act
        var document = $"{{ {string.Join(' ', fields.Select((field, index) => $"{field.Alias}: deep(depth: {field.Depth}, start: {index * 100})"))} }}";
        var answer = await server.AskAsync(document);

        // assert
        var expected = string.Join(',', fields.Select((field, index) => $"\"{field.Alias}\":{(index * 100) + field.Depth}"));
        Assert.Equal($"{{\"data\":{{{expected}}}}}", answer);
        Assert.True(deepest == _calls.Count, $"seed {seed}: {deepest} levels, but {string.Join("; ", _calls)}");
    }

    private async ValueTask<IReadOnlyList<int>> LoadAsync(IReadOnlyList<(int Level, int Key)> keys, RequestContext request)
    {
        _calls.Enqueue($"level {string.Join(',', keys.Select(key => key.Level).Distinct())}: {keys.Count}");
        await Task.Yield();
        return [.. keys.Select(key => key.Key + 1)];
    }

    private static async Task<T> AfterAsync<T>(TaskCompletionSource before, TaskCompletionSource after, T value)
    {
        await before.Task;
        after.SetResult();
        return value;
    }

    private TestServer Server() => TestServer.Of(Sdl, schema =>
    {
        schema.Query("nodes", () => (IReadOnlyList<Node>)[new Node(1), new Node(2), new Node(3)]);
        schema.Query("other", () => (IReadOnlyList<Node>)[new Node(4)]);
        schema.Query("product", () => new ProductId(7));
        schema.Query("missing", () => new ProductId(404));
        schema.Object<Node>("Node")
            .Field("product", node => new ProductId(node.Id % 2))
            .Field("sum", node => node.Id)
            .Batch("children", node => node.Id, async (IReadOnlyList<int> ids) =>
            {
                _calls.Enqueue($"children {string.Join(',', ids)}");
                await Task.Yield();
                return (IReadOnlyList<IReadOnlyList<Node>>)[.. ids.Select(id => (IReadOnlyList<Node>)[new Node(id * 10), new Node((id * 10) + 1)])];
            });
        schema.Id<ProductId>();
        schema.Entity<Product>("Product", (IReadOnlyList<ProductId> ids) =>
        {
            _calls.Enqueue($"products {string.Join(',', ids)}");
            return ids.Where(id => id.Value != 404).ToDictionary(id => id, id => new Product(id, $"{id}"));
        });
        schema.Extend("Product").Batch("stock", (ProductId id) => id, (IReadOnlyList<ProductId> ids) =>
        {
            _calls.Enqueue($"stock {string.Join(',', ids)}");
            return (IReadOnlyList<int>)[.. ids.Select(_ => 20)];
        });
    });

    private sealed record Node(int Id);

    private readonly record struct ProductId(int Value) : IUtf8SpanFormattable, ISpanParsable<ProductId>
    {
        public override string ToString() => $"p{Value}";

        public static ProductId Parse(string s, IFormatProvider? provider) => throw new NotSupportedException(s);

        public static ProductId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => throw new NotSupportedException();

        public static bool TryParse(string? s, IFormatProvider? provider, out ProductId result) => throw new NotSupportedException(s);

        public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ProductId result) => throw new NotSupportedException();

        public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
            System.Text.Encoding.UTF8.TryGetBytes(ToString(), utf8Destination, out bytesWritten);
    }

    private sealed record Product(ProductId Id, string Name);
}
