using System.Globalization;
using System.Text.Json;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Modules.Tests.Reservations;

/// <summary>Two stores that keep things for customers and one place that does not, with one pair of shoes.</summary>
internal sealed class ReservationsShop(CustomersShop shop) : IAsyncDisposable
{
    public const string Shown = "reservation { id code state quantity expiresAt version location { code } }";

    private int _keys;

    public static ProductRecord Shoes { get; } = CatalogSamples.Product(20, "SHOES", "Schoenen");

    public static LocationRecord Utrecht { get; } = Store(1, "U1", FulfilmentRole.ReserveAndTry, FulfilmentRole.Pickup);

    public static LocationRecord Zeist { get; } = Store(2, "Z1", FulfilmentRole.ReserveAndTry);

    public static LocationRecord Warehouse { get; } = Store(3, "W1", FulfilmentRole.Ships);

    public CustomersShop Shop => shop;

    public static async Task<ReservationsShop> OpenAsync(TestDatabase database, int inUtrecht, int inZeist = 0, params ProductRecord[] more)
    {
        var shop = await CustomersShop.OpenAsync(database);
        var reservations = new ReservationsShop(shop);
        var import = shop.Service<CatalogImport>();
        await import.LoadCategoriesAsync([CatalogSamples.Shirts], TestContext.Current.CancellationToken);
        await import.LoadAttributesAsync(CatalogSamples.Attributes, TestContext.Current.CancellationToken);
        await import.LoadProductsAsync([Shoes, .. more], TestContext.Current.CancellationToken);
        await shop.Service<StoresImport>().LoadAsync([Utrecht, Zeist, Warehouse], TestContext.Current.CancellationToken);
        await reservations.StockAsync(Shoes, Utrecht, inUtrecht);
        await reservations.StockAsync(Shoes, Zeist, inZeist);
        return reservations;
    }

    /// <summary>Who works in a store; for the whole company without one.</summary>
    public static Caller Staff(LocationRecord? store = null) => new()
    {
        Kind = CallerKind.Associate,
        Id = $"associate:{store?.Code}",
        LocationId = store?.Id,
        Scopes = new HashSet<string> { Scope.ReservationsWrite, Scope.StockWrite, Scope.CustomersRead },
    };

    /// <summary>Somebody with an id of their own, who need not be in the books.</summary>
    public static Caller Customer(int number) => CustomersShop.Of(new CustomerId(CatalogSamples.Id(6000 + number)));

    /// <summary>A key that was not used before.</summary>
    public Guid Key() => new(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-8000-{Interlocked.Increment(ref _keys):x12}"));

    public Task<JsonElement> ReserveAsync(Caller caller, LocationRecord store, int quantity = 1, ProductRecord? product = null, Guid? key = null) => shop.ChangeAsync(
        caller,
        "reserve",
        new { product = (product ?? Shoes).Id.ToString(), quantity, location = store.Id.ToString(), idempotencyKey = key ?? Key() },
        $"... on Reserved {{ {Shown} }} ... on TooFewInStore {{ available }} ... on ReservationLimitReached {{ reason limit }}");

    /// <summary>The id and the code of a new reservation.</summary>
    public async Task<(string Id, string Code)> ReservedAsync(Caller caller, LocationRecord store, int quantity = 1)
    {
        var reserved = await ReserveAsync(caller, store, quantity);
        Assert.True(reserved.TryGetProperty("reservation", out var reservation), reserved.GetRawText());
        return (reservation.GetProperty("id").GetString()!, reservation.GetProperty("code").GetString()!);
    }

    /// <summary>Does something to a reservation.</summary>
    public Task<JsonElement> DoAsync(Caller caller, string mutation, string success, object input) =>
        shop.ChangeAsync(caller, mutation, input, $"... on {success} {{ reservation {{ state version }} }} ... on ReservationNotOpen {{ reservation {{ state }} }}");

    public Task<JsonElement> CancelAsync(Caller caller, string reservation) => DoAsync(caller, "cancelReservation", "ReservationCancelled", new { reservation });

    public Task<JsonElement> HandOutAsync(Caller caller, string reservation, string code) => DoAsync(caller, "handOutReservation", "ReservationHandedOut", new { reservation, code });

    public Task<JsonElement> TakeBackAsync(Caller caller, string reservation) => DoAsync(caller, "takeBackReservation", "ReservationTakenBack", new { reservation });

    public Task<JsonElement> SellAsync(Caller caller, string reservation, string? code = null, Guid? key = null) =>
        DoAsync(caller, "sellReservation", "ReservationSold", new { reservation, code, receipt = "R-1", idempotencyKey = key ?? Key() });

    public Task<JsonElement> MoveAsync(Caller caller, string reservation, LocationRecord to) => shop.ChangeAsync(
        caller,
        "moveReservation",
        new { reservation, location = to.Id.ToString(), idempotencyKey = Key() },
        $"... on ReservationMoved {{ {Shown} }} ... on TooFewInStore {{ available location {{ code }} }} ... on ReservationNotOpen {{ reservation {{ state }} }}");

    /// <summary>On hand and held.</summary>
    public async Task<(int OnHand, int Held)> LevelAsync(LocationRecord store)
    {
        var data = await shop.AskAsync(
            Caller.Anonymous,
            "query($product: ID!, $location: ID!) { product(id: $product) { stockAt(location: $location) { onHand held } } }",
            new { product = Shoes.Id.ToString(), location = store.Id.ToString() });
        var level = data.GetProperty("product").GetProperty("stockAt");
        return (level.GetProperty("onHand").GetInt32(), level.GetProperty("held").GetInt32());
    }

    public Task<int> StockAsync(ProductRecord product, LocationRecord store, int onHand) =>
        shop.Service<StockImport>().LoadAsync([new StockRecord(product.Id, store.Id, onHand)], "test", TestContext.Current.CancellationToken);

    public async Task ReconcileAsync() => Assert.Empty(await shop.ReconcileAsync());

    public ValueTask DisposeAsync() => shop.DisposeAsync();

    private static LocationRecord Store(int number, string code, params FulfilmentRole[] roles) => new()
    {
        Id = new LocationId(CatalogSamples.Id(7000 + number)),
        Code = code,
        Name = code,
        Kind = LocationKind.Store,
        Policies = new LocationPolicies(ReturnPolicy.None, null, PricePolicy.Catalog, roles),
    };
}
