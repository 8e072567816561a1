using System.Text.Json;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Stock;

/// <summary>Two products of the demonstration at one of its locations, with stock of the test's own.</summary>
internal sealed class StockSamples
{
    private int _keys;

    private StockSamples(Shop shop, ProductId coffee, ProductId tea, LocationId store)
    {
        Shop = shop;
        Coffee = coffee;
        Tea = tea;
        Store = store;
    }

    public static Caller Associate { get; } = new() { Kind = CallerKind.Associate, Id = "associate", Scopes = new HashSet<string> { Scope.StockWrite } };

    public Shop Shop { get; }

    public ProductId Coffee { get; }

    public ProductId Tea { get; }

    public LocationId Store { get; }

    /// <summary>Stock of exactly these units.</summary>
    public static async Task<StockSamples> OpenAsync(Shop shop, int coffee, int tea)
    {
        shop.Caller = Associate;
        var data = await shop.AskAsync("{ products(first: 2) { nodes { id } } locations(first: 1) { nodes { id } } }");
        var products = data.GetProperty("products").GetProperty("nodes");
        var samples = new StockSamples(
            shop,
            EntityId.Parse<ProductId>(products[0].GetProperty("id").GetString()!),
            EntityId.Parse<ProductId>(products[1].GetProperty("id").GetString()!),
            EntityId.Parse<LocationId>(data.GetProperty("locations").GetProperty("nodes")[0].GetProperty("id").GetString()!));
        await samples.CountAsync(coffee, tea);
        return samples;
    }

    /// <summary>A key that was not used before.</summary>
    public Guid Key() => new(Interlocked.Increment(ref _keys), 7, 7, [0, 0, 0, 0, 0, 0, 0, 1]);

    public Task<JsonElement> CountAsync(int coffee, int tea) => DoAsync(
        "countStock",
        "... on StockCounted { stockLevels { onHand } } ... on LessThanHeld { stockLevel { held } }",
        new { location = Store.ToString(), lines = new[] { new { product = Coffee.ToString(), onHand = coffee }, new { product = Tea.ToString(), onHand = tea } }, idempotencyKey = Key() });

    public Task<JsonElement> HoldAsync(Caller caller, Guid key, params (ProductId Product, int Quantity)[] lines) => DoAsync(
        "holdStock",
        "... on StockHeld { hold { id state expiresAt lines { quantity } } } ... on NotEnoughStock { available product { id } } ... on TooManyHolds { limit }",
        new { location = Store.ToString(), lines = lines.Select(line => new { product = line.Product.ToString(), quantity = line.Quantity }), idempotencyKey = key },
        caller);

    public Task<JsonElement> ReleaseAsync(Caller caller, string hold) =>
        DoAsync("releaseHold", "... on HoldReleased { hold { state } } ... on HoldDecided { hold { state } }", new { hold }, caller);

    public Task<JsonElement> ClaimAsync(string hold, Guid key) =>
        DoAsync("claimHold", "... on HoldClaimed { hold { state } } ... on HoldDecided { hold { state } }", new { hold, idempotencyKey = key, reference = "R-1" });

    public Task<JsonElement> SellAsync(ProductId product, int quantity) => DoAsync(
        "recordSale",
        "... on SaleRecorded { stockLevels { onHand held available } }",
        new { location = Store.ToString(), lines = new[] { new { product = product.ToString(), quantity } }, idempotencyKey = Key() });

    /// <summary>On hand and held.</summary>
    public async Task<(int OnHand, int Held)> LevelAsync(ProductId product)
    {
        var data = await Shop.AskAsync(
            "query($product: ID!, $location: ID!) { product(id: $product) { stockAt(location: $location) { onHand held } } }",
            new { product = product.ToString(), location = Store.ToString() });
        var level = data.GetProperty("product").GetProperty("stockAt");
        return (level.GetProperty("onHand").GetInt32(), level.GetProperty("held").GetInt32());
    }

    /// <summary>Nothing that is always true has been broken.</summary>
    public async Task ReconcileAsync() => Assert.Empty(await Shop.Service<Reconciliation>().FindAsync(TestContext.Current.CancellationToken));

    /// <summary>A mutation's result.</summary>
    public async Task<JsonElement> DoAsync(string mutation, string cases, object input, Caller? caller = null)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..];
        var document = $"mutation($input: {type}Input!) {{ {mutation}(input: $input) {{ __typename {cases} ... on Problem {{ message }} }} }}";
        var data = await Shop.AskAsync(document, new { input }, caller ?? Associate);
        return data.TryGetProperty(mutation, out var result) ? result : data;
    }
}
