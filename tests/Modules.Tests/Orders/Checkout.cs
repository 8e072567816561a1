using System.Text.Json;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Orders;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Modules.Tests.Orders;

/// <summary>What customers, stores and tills do, through the schema.</summary>
internal sealed class Checkout(CustomersShop shop)
{
    public const string Quoted =
        """
        ... on QuoteCreated { quote { id state expiresAt agreement { total { minor } } } }
        ... on NotEnoughStockForQuote { lines { available } }
        ... on PriceChanged { before { minor } now { minor } }
        """;

    public const string Placed =
        """
        ... on OrderPlaced { order { id number state version collectionCode due { minor } paid { minor } events { number kind } } }
        ... on PaymentPending { payment { id state redirectUrl } }
        """;

    private static int _keys = 20_000;

    /// <summary>A shop's staff, at the till and in the warehouse.</summary>
    public static Caller Staff { get; } = new()
    {
        Kind = CallerKind.Associate,
        Id = "associate:1",
        LocationId = ShopWithStock.Store.Id,
        Scopes = new HashSet<string> { Scope.OrdersRead, Scope.OrdersWrite, Scope.CustomersRead, Scope.CustomersWrite, Scope.CustomersMerge, Scope.StockWrite },
    };

    public static object HomeDelivery(string? slot) => new
    {
        kind = "DELIVERY",
        slot,
        deliverTo = new { recipient = "Kim de Vries", street = "Dorpsstraat", houseNumber = "1", postcode = ShopWithStock.Postcode, city = "Utrecht" },
    };

    public static object Pickup { get; } = new { kind = "STORE_PICKUP", location = ShopWithStock.Store.Id.ToString() };

    public static Guid NewKey() => CatalogSamples.Id(Interlocked.Increment(ref _keys));

    public static object Lines(params (ProductRecord Product, int Quantity)[] lines) =>
        lines.Select(line => new { product = line.Product.Id.ToString(), quantity = line.Quantity }).ToArray();

    /// <summary>Fills the cart, and tells its version.</summary>
    public async Task<int> FillCartAsync(Caller caller, params (ProductRecord Product, int Quantity)[] lines)
    {
        var added = await shop.ChangeAsync(caller, "addToCart", new { lines = Lines(lines), idempotencyKey = NewKey() }, "... on AddedToCart { cart { version } }");
        return added.GetProperty("cart").GetProperty("version").GetInt32();
    }

    public Task<JsonElement> QuoteCartAsync(Caller caller, int cartVersion, object fulfilment, int? expectedTotal = null) =>
        shop.ChangeAsync(caller, "createQuote", new { cartVersion, fulfilment, expectedTotal, idempotencyKey = NewKey() }, Quoted);

    public Task<JsonElement> QuoteAsync(Caller caller, object lines, object fulfilment, string? email = null) =>
        shop.ChangeAsync(caller, "createQuote", new { lines, fulfilment, email, idempotencyKey = NewKey() }, Quoted);

    public Task<JsonElement> PlaceAsync(Caller caller, string quote, string? token, Guid? key = null) =>
        shop.ChangeAsync(caller, "placeOrder", new { quote, payment = token is null ? null : new { token }, idempotencyKey = key ?? NewKey() }, Placed);

    /// <summary>Quotes and pays some products.</summary>
    public async Task<JsonElement> BuyAsync(Caller caller, object fulfilment, params (ProductRecord Product, int Quantity)[] lines)
    {
        var quote = await QuoteAsync(caller, Lines(lines), fulfilment);
        Assert.Equal("QuoteCreated", quote.Case());
        var placed = await PlaceAsync(caller, IdOf(quote), "tok_ok");
        Assert.Equal("OrderPlaced", placed.Case());
        return placed.GetProperty("order");
    }

    public async Task<string> AdvanceAsync(string order, string step) =>
        (await shop.ChangeAsync(Staff, "advanceOrder", new { order, step }, "... on OrderAdvanced { order { state } }")) is var result
            && result.Case() == "OrderAdvanced" ? result.GetProperty("order").GetProperty("state").GetString()! : result.Case();

    public async Task<string> HandOverAsync(string order, string? code) =>
        (await shop.ChangeAsync(Staff, "handOverOrder", new { order, code }, "... on OrderHandedOver { order { state } }")).Case();

    /// <summary>Units on hand and held of a product at a location.</summary>
    public async Task<(int OnHand, int Held)> StockAsync(ProductRecord product, LocationId location)
    {
        var found = await shop.AskAsync(
            Staff, "query($product: ID!, $location: ID!) { product(id: $product) { stockAt(location: $location) { onHand held } } }",
            new { product = product.Id.ToString(), location = location.ToString() });
        var level = found.GetProperty("product").GetProperty("stockAt");
        return (level.GetProperty("onHand").GetInt32(), level.GetProperty("held").GetInt32());
    }

    /// <summary>What the payment provider tells on its own account.</summary>
    public async Task<NoticeAnswer> NotifyAsync(string payment, string status, long amount, string secret = Secret)
    {
        shop.Service<OrdersOptions>().NoticeSecret = Secret;
        var body = JsonSerializer.SerializeToUtf8Bytes(new { payment, status, amount, reference = "notice" });
        var signature = PaymentNotices.Sign(secret, shop.Service<TimeProvider>().GetUtcNow(), body);
        return await shop.Service<PaymentNotices>().TakeAsync(body, signature, TestContext.Current.CancellationToken);
    }

    public const string Secret = "a secret of the tests";

    public static string IdOf(JsonElement quoted) => quoted.GetProperty("quote").GetProperty("id").GetString()!;
}
