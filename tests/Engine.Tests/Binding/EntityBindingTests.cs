using System.Diagnostics.CodeAnalysis;

using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Tests.Binding;

public sealed class EntityBindingTests
{
    private const string Sdl =
        """
        directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT
        interface Node { id: ID! }
        type Query { product: Product node(id: ID!): Node nodes(ids: [ID!]!): [Node]! level: Level! }
        type Product implements Node @key(fields: "id") { id: ID! name: String! available: Int! }
        type Store implements Node @key(fields: "id") { id: ID! city: String! }
        type Level @key(fields: "product store") { product: ID! store: ID! onHand: Int! free: Int! }
        """;

    private readonly record struct ProductId(int Number) : IUtf8SpanFormattable, ISpanParsable<ProductId>
    {
        public static ProductId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => throw new NotSupportedException();

        public static ProductId Parse(string s, IFormatProvider? provider) => throw new NotSupportedException();

        public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ProductId result)
        {
            var parsed = int.TryParse(s.StartsWith("p") ? s[1..] : "", provider, out var number);
            result = new ProductId(number);
            return parsed;
        }

        public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProductId result) => TryParse(s.AsSpan(), provider, out result);

        public override string ToString() => $"p{Number}";

        public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
            System.Text.Encoding.UTF8.TryGetBytes(ToString(), utf8Destination, out bytesWritten);
    }

    private sealed record Product(ProductId Id, string Name);

    private sealed record Store(string Id, string City);

    private readonly record struct LevelKey(ProductId Product, string Store);

    private sealed record Level(ProductId Product, string Store, int OnHand);

    private sealed class Catalog
    {
        public List<string> Loads { get; } = [];

        public Task<Dictionary<ProductId, Product>> ProductsAsync(IReadOnlyList<ProductId> ids)
        {
            Loads.Add(string.Join(',', ids));
            return Task.FromResult(ids.Where(id => id.Number < 100).ToDictionary(id => id, id => new Product(id, $"Product {id.Number}")));
        }
    }

    private readonly Catalog _catalog = new();

    [Fact]
    public async Task Entity_Should_BeLoadedByKey_When_AServiceLoadsIt()
    {
        // arrange
        var schema = Bind();
        var entity = schema.Schema.Entities[(ObjectType)schema.Schema.Schema.Type("Product")!];

        // act
        var loaded = await entity.LoadAsync([new ProductId(2), new ProductId(404), new ProductId(1)], BoundSchema.Request(new Services(_catalog)));

        // assert
        Assert.Equal([new Product(new ProductId(2), "Product 2"), null, new Product(new ProductId(1), "Product 1")], loaded);
        Assert.True(entity.IsKey(new ProductId(1)));
        Assert.False(entity.IsKey(loaded[0]!));
        Assert.Equal(new ProductId(2), entity.KeyOf(loaded[0]!));
        Assert.Equal(new ProductId(3), entity.KeyOf(new ProductId(3)));
        Assert.Equal(["p2,p404,p1"], _catalog.Loads);
    }

    [Fact]
    public async Task Extension_Should_TakeKeys_When_ParentsAreObjectsOrKeys()
    {
        // arrange
        var schema = Bind();

        // act
        var values = await schema.ResolveAsync("Product", "available", [new Product(new ProductId(1), "x"), new ProductId(2)]);

        // assert
        Assert.Equal([10, 20], values);
        Assert.Equal(
            ["Level.free", "Level.product", "Level.store", "Product.available", "Product.id", "Store.id"],
            schema.Schema.KeyFields.Select(field => field.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void KeyField_Should_BeShown_When_ParentIsOnlyTheKey()
    {
        // arrange
        var schema = Bind();

        // act
        string[] shown =
        [
            schema.Write("Product", "id", new ProductId(7)),
            schema.Write("Product", "id", new Product(new ProductId(8), "x")),
            schema.Write("Level", "product", new LevelKey(new ProductId(9), "a")),
            schema.Write("Level", "store", new Level(new ProductId(9), "b", 1)),
        ];

        // assert
        Assert.Equal(["\"p7\"", "\"p8\"", "\"p9\"", "\"b\""], shown);
    }

    [Fact]
    public async Task Node_Should_BeFound_When_ItsIdIsKnown()
    {
        // arrange
        var schema = Bind();
        var services = new Services(_catalog);

        // act
        var found = await schema.QueryAsync("node(id: \"p5\")", services);
        object?[] missing = [await schema.QueryAsync("node(id: \"p404\")", services), await schema.QueryAsync("node(id: \"px\")", services), await schema.QueryAsync("node(id: \"\")", services)];

        // assert
        Assert.Equal(new Product(new ProductId(5), "Product 5"), found);
        Assert.Equal([null, null, null], missing);
        Assert.Equal("Product", schema.Schema.RuntimeType(schema.Schema.Schema.Type("Node")!, found!)!.Name);
    }

    [Fact]
    public async Task Nodes_Should_KeepOrderWithOneLoadPerType_When_IdsAreMixed()
    {
        // arrange
        var schema = Bind();

        // act
        var found = await schema.QueryAsync("nodes(ids: [\"p5\", \"sA\", \"p404\", \"?\", \"p6\", \"p5\"])", new Services(_catalog));

        // assert
        Assert.Equal(
            [new Product(new ProductId(5), "Product 5"), new Store("sA", "City sA"), null, null, new Product(new ProductId(6), "Product 6"), new Product(new ProductId(5), "Product 5")],
            Assert.IsType<object?[]>(found));
        Assert.Equal(["p5,p404,p6"], _catalog.Loads);
    }

    [Fact]
    public void Nodes_Should_Refuse_When_ThereAreTooMany()
    {
        // arrange
        var schema = Bind();
        var ids = string.Join(',', Enumerable.Repeat("\"p1\"", 101));

        // act
        var error = Assert.Throws<GraphQLException>(() => schema.Context("Query", $"nodes(ids: [{ids}])", [new object()]));

        // assert
        Assert.Equal("At most 100 ids can be asked for at once, found: 101.", error.Message);
    }

    [Fact]
    public void Stub_Should_StandForAnEntity_When_ItsOwnerIsAnotherProcess()
    {
        // arrange
        var schema = BoundSchema.Of(
            """
            directive @key(fields: String!) repeatable on OBJECT
            type Query { product: Product }
            type Product @key(fields: "id") { id: ID! available: Int! }
            """,
            binder =>
            {
                binder.Id<ProductId>();
                binder.Query("product", () => new ProductId(1));
                binder.Extend("Product").Batch("available", (ProductId id) => id, (IReadOnlyList<ProductId> ids) => ids.Select(id => id.Number).ToList());
            });

        // act
        var shown = schema.Write("Product", "id", new ProductId(1));

        // assert
        Assert.Equal("\"p1\"", shown);
    }

    [Fact]
    public void Key_Should_BeShown_When_TheModuleOnlyPointsAtTheEntity()
    {
        // arrange
        var schema = BoundSchema.Of(
            """
            directive @key(fields: String!) repeatable on OBJECT
            type Query { product: Product }
            type Product @key(fields: "id") { id: ID! }
            """,
            binder =>
            {
                binder.Id<ProductId>().Reference<ProductId>("Product");
                binder.Query("product", () => new ProductId(1));
            });

        // act
        var shown = schema.Write("Product", "id", new ProductId(1));

        // assert
        Assert.Equal("\"p1\"", shown);
    }

    private static BoundSchema Bind() => BoundSchema.Of(Sdl, binder =>
    {
        binder.Id<ProductId>();
        binder.Entity<Product>("Product", (IReadOnlyList<ProductId> ids, Catalog catalog) => catalog.ProductsAsync(ids));
        binder.Entity<Store>("Store", (IReadOnlyList<string> ids) => ids.Select(id => new Store(id, $"City {id}")).ToList());
        binder.Entity<Level>("Level", (IReadOnlyList<LevelKey> keys) => keys.Select(key => new Level(key.Product, key.Store, 1)).ToList());
        binder.Extend("Product").Batch("available", (ProductId id) => id.Number, (IReadOnlyList<int> numbers) => numbers.Select(number => number * 10).ToList());
        binder.Extend("Level").Batch("free", (LevelKey key) => key, (IReadOnlyList<LevelKey> keys) => keys.Select(_ => 1).ToList());
        binder.Query("product", () => new ProductId(1));
        binder.Query("level", () => new LevelKey(new ProductId(1), "a"));
        binder.Nodes(id => id.StartsWith('p') ? "Product" : id.StartsWith('s') ? "Store" : null);
    });
}
