namespace Omnichannel.Graph.Engine.Tests.Binding;

public sealed class BatchBindingTests
{
    private const string Sdl =
        """
        type Query { line: Line }
        type Line { sku: String! price(currency: String! = "EUR", taxed: Boolean): Int stock: [Int!]! note: String! maybe: Int }
        """;

    private readonly List<string> _calls = [];

    private sealed record Line(string Sku, int? Ref = null);

    [Fact]
    public async Task Batch_Should_AskForEachKeyOnce_When_ParentsShareKeys()
    {
        // arrange
        var schema = Bind();

        // act
        var values = await schema.ResolveAsync("Line", "price(currency: \"USD\", taxed: true)", [new Line("a"), new Line("bb"), new Line("a"), new Line("ccc")]);

        // assert
        Assert.Equal([1, 2, 1, 3], values);
        Assert.Equal(["prices a,bb,ccc USD True"], _calls);
    }

    [Fact]
    public async Task Batch_Should_AskForEachKeyOnce_When_ThereAreManyParents()
    {
        // arrange
        var schema = Bind();
        var parents = Enumerable.Range(0, 100).Select(number => (object)new Line(new string('x', number % 7 + 1))).ToArray();

        // act
        var values = await schema.ResolveAsync("Line", "price", parents);

        // assert
        Assert.Equal(Enumerable.Range(0, 100).Select(number => (object)(number % 7 + 1)), values);
        Assert.Equal(["prices x,xx,xxx,xxxx,xxxxx,xxxxxx,xxxxxxx EUR "], _calls);
    }

    [Fact]
    public async Task Batch_Should_GiveNullWithoutACall_When_NoParentHasAKey()
    {
        // arrange
        var schema = Bind();

        // act
        var none = await schema.ResolveAsync("Line", "maybe", [new Line("a"), new Line("b")]);
        var some = await schema.ResolveAsync("Line", "maybe", [new Line("a", 7), new Line("b"), new Line("c", 8)]);

        // assert
        Assert.Equal([null, null], none);
        Assert.Equal([70, null, 80], some);
        Assert.Equal(["maybe 7,8"], _calls);
    }

    [Fact]
    public async Task Batch_Should_GiveEmptyLists_When_ALookupHasNoneForAKey()
    {
        // arrange
        var schema = Bind();

        // act
        var values = await schema.ResolveAsync("Line", "stock", [new Line("a"), new Line("none")]);

        // assert
        Assert.Equal([1, 2], Assert.IsAssignableFrom<IEnumerable<int>>(values[0]));
        Assert.Empty(Assert.IsAssignableFrom<IEnumerable<int>>(values[1]));
    }

    [Fact]
    public async Task Batch_Should_NameTheHandler_When_ItGivesTooFewValues()
    {
        // arrange
        var schema = Bind();

        // act
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => schema.ResolveAsync("Line", "note", [new Line("a"), new Line("b")]));

        // assert
        Assert.Equal("BatchBindingTests.TooFew gave 1 values for 2 keys; it has to give one for each, in their order.", error.Message);
    }

    private static IReadOnlyList<string> TooFew(IReadOnlyList<string> keys) => [keys[0]];

    private BoundSchema Bind() => BoundSchema.Of(Sdl, binder =>
    {
        binder.Object<Line>("Line")
            .Batch("price", line => line.Sku, async (IReadOnlyList<string> keys, string currency, bool? taxed, CancellationToken cancellationToken) =>
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                _calls.Add($"prices {string.Join(',', keys)} {currency} {taxed}");
                return keys.ToDictionary(key => key, key => (int?)key.Length);
            })
            .Batch("stock", line => line.Sku, (IReadOnlyList<string> _) => new[] { ("a", 1), ("a", 2) }.ToLookup(pair => pair.Item1, pair => pair.Item2))
            .Batch("note", line => line.Sku, TooFew)
            .Batch("maybe", line => line.Ref, (int[] keys) =>
            {
                _calls.Add($"maybe {string.Join(',', keys)}");
                return ValueTask.FromResult<IReadOnlyList<int>>([.. keys.Select(key => key * 10)]);
            });
        binder.Query("line", () => new Line("a"));
    });
}
