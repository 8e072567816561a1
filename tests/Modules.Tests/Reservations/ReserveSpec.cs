using System.Text.Json;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Reservations;

public sealed class ReserveOnSqlite() : ReserveSpec(TestDatabase.Sqlite());

public sealed class ReserveOnPostgres() : ReserveSpec(TestDatabase.Postgres());

public abstract class ReserveSpec(TestDatabase database)
{
    private static readonly ProductRecord[] _more = [.. Enumerable.Range(30, 11).Select(number => CatalogSamples.Product(number, $"P{number}", $"Product {number}"))];

    [Fact]
    public async Task Reservation_Should_BeConfirmed_AndLowerWhatCanBePromisedEverywhere()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 3, inZeist: 2);
        var kim = await shop.Shop.SignInAsync("kim");

        // act
        var reserved = (await shop.ReserveAsync(kim, ReservationsShop.Utrecht, 2)).GetProperty("reservation");
        var promised = await shop.Shop.AskAsync(Caller.Anonymous, $$"""{ product(id: "{{ReservationsShop.Shoes.Id}}") { availability { available } } }""");
        var mine = await shop.Shop.AskAsync(kim, "{ me { reservations { totalCount nodes { quantity reservedAt reservedThrough tryUntil isOverdue endedAt receipt product { sku } history { state at location { code } } } } } }");

        // assert
        Assert.Equal(("HELD", 2, "2030-01-03T00:00:00Z", 1, 6), (
            reserved.GetProperty("state").GetString(), reserved.GetProperty("quantity").GetInt32(), reserved.GetProperty("expiresAt").GetString(), reserved.GetProperty("version").GetInt32(), reserved.GetProperty("code").GetString()!.Length));
        Assert.Equal("""{"product":{"availability":{"available":3}}}""", promised.GetRawText());
        Assert.Equal(
            """{"totalCount":1,"nodes":[{"quantity":2,"reservedAt":"2030-01-01T00:00:00Z","reservedThrough":"APP","tryUntil":null,"isOverdue":false,"endedAt":null,"receipt":null,"product":{"sku":"SHOES"},"history":[{"state":"HELD","at":"2030-01-01T00:00:00Z","location":{"code":"U1"}}]}]}""",
            mine.GetProperty("me").GetProperty("reservations").GetRawText());
        Assert.Equal((3, 2), await shop.LevelAsync(ReservationsShop.Utrecht));
        await shop.ReconcileAsync();
    }

    [Fact]
    public async Task LastUnit_Should_BeKeptOnce_When_AThousandWantIt()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 1);

        // act
        var results = new List<JsonElement>();
        foreach (var wave in Enumerable.Range(0, 1000).Chunk(200))
        {
            // No more at once than a busy machine answers in time.
            results.AddRange(await Task.WhenAll(wave.Select(number => Task.Run(() => shop.ReserveAsync(ReservationsShop.Customer(number), ReservationsShop.Utrecht)))));
        }

        // assert
        Assert.Single(results, result => Name(result) == "Reserved");
        Assert.Equal(999, results.Count(result => Name(result) == "TooFewInStore" && result.GetProperty("available").GetInt32() == 0));
        Assert.Equal((1, 1), await shop.LevelAsync(ReservationsShop.Utrecht));
        await shop.ReconcileAsync();
    }

    [Fact]
    public async Task LastUnit_Should_GoToOneChannel_When_FourWantItAtOnce()
    {
        // arrange: app and webshop reserve, the kiosk holds, an associate takes it for a customer
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 1);
        var lou = await shop.Shop.SignInAsync("lou");
        var (product, location) = (ReservationsShop.Shoes.Id.ToString(), ReservationsShop.Utrecht.Id.ToString());
        var staff = ReservationsShop.Staff(ReservationsShop.Utrecht);

        // act
        var results = await Task.WhenAll(
            Task.Run(() => shop.ReserveAsync(ReservationsShop.Customer(1), ReservationsShop.Utrecht)),
            Task.Run(() => shop.ReserveAsync(ReservationsShop.Customer(2), ReservationsShop.Utrecht)),
            Task.Run(() => shop.Shop.ChangeAsync(ReservationsShop.Customer(3), "holdStock", new { location, lines = new[] { new { product, quantity = 1 } }, idempotencyKey = shop.Key() })),
            Task.Run(() => shop.Shop.ChangeAsync(staff, "reserve", new { product, location, customer = lou.CustomerId.ToString(), idempotencyKey = shop.Key() })));

        // assert
        Assert.Single(results, result => Name(result) is "Reserved" or "StockHeld");
        Assert.Equal((1, 1), await shop.LevelAsync(ReservationsShop.Utrecht));
        await shop.ReconcileAsync();
    }

    [Fact]
    public async Task Reservation_Should_BeMadeOnce_When_TheKeyComesAgain()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 9);
        var kim = await shop.Shop.SignInAsync("kim");
        var key = shop.Key();

        // act
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => shop.ReserveAsync(kim, ReservationsShop.Utrecht, key: key))));
        var other = await shop.ReserveAsync(kim, ReservationsShop.Utrecht, 2, key: key);

        // assert
        Assert.Single(results.Select(result => result.GetRawText()).Distinct());
        Assert.Equal("IdempotencyKeyReused", Name(other));
        Assert.Equal((9, 1), await shop.LevelAsync(ReservationsShop.Utrecht));
    }

    [Fact]
    public async Task Reservation_Should_BeRefused_When_ItCannotBe()
    {
        // arrange
        var hidden = CatalogSamples.Product(50, "HIDDEN", "Verborgen") with { PublishedAt = null };
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 9, inZeist: 0, [hidden, .. CatalogSamples.Shirt]);
        var kim = await shop.Shop.SignInAsync("kim");
        var unknown = CatalogSamples.Product(999, "NONE", "Niets");
        var guest = new Caller { Kind = CallerKind.Guest, Id = "guest:1", GuestId = new GuestId(CatalogSamples.Id(1)) };

        // act
        string[] refusals =
        [
            Name(await shop.ReserveAsync(guest, ReservationsShop.Utrecht)),
            Name(await shop.ReserveAsync(ReservationsShop.Staff(), ReservationsShop.Utrecht)),
            Name(await shop.ReserveAsync(kim, ReservationsShop.Warehouse)),
            Name(await shop.ReserveAsync(kim, ReservationsShop.Utrecht, product: hidden)),
            Name(await shop.ReserveAsync(kim, ReservationsShop.Utrecht, product: CatalogSamples.Shirt[0])),
            Name(await shop.ReserveAsync(kim, ReservationsShop.Utrecht, product: unknown)),
            Name(await shop.ReserveAsync(kim, ReservationsShop.Utrecht with { Id = new LocationId(CatalogSamples.Id(9)) })),
            Name(await shop.Shop.ChangeAsync(kim, "reserve", new { product = ReservationsShop.Shoes.Id.ToString(), location = ReservationsShop.Utrecht.Id.ToString(), customer = ReservationsShop.Customer(1).CustomerId.ToString(), idempotencyKey = shop.Key() })),
            (await shop.ReserveAsync(kim, ReservationsShop.Utrecht, 0)).GetProperty("errors")[0].GetProperty("message").GetString()!,
            (await shop.ReserveAsync(Caller.Anonymous, ReservationsShop.Utrecht)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!,
        ];

        // assert
        Assert.Equal(
            [
                "ReservationCustomerNeeded",
                "ReservationCustomerNeeded",
                "StoreKeepsNothing",
                "CannotBeReserved",
                "CannotBeReserved",
                "UnknownProduct",
                "UnknownLocation",
                "ReservationCustomerNeeded",
                "\"quantity\" is 1 to 99, found: 0.",
                "UNAUTHENTICATED",
            ],
            refusals);
        Assert.Equal((9, 0), await shop.LevelAsync(ReservationsShop.Utrecht));
    }

    [Fact]
    public async Task Customer_Should_NotKeepOthersFromBuying()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 100, inZeist: 0, _more);
        foreach (var product in _more)
        {
            await shop.StockAsync(product, ReservationsShop.Utrecht, 10);
        }

        var (kim, sam) = (await shop.Shop.SignInAsync("kim"), await shop.Shop.SignInAsync("sam"));

        // act: thirty at once of one product, then one of each of eleven
        var units = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => shop.ReserveAsync(kim, ReservationsShop.Utrecht))));
        var open = await Task.WhenAll(_more.Select(product => Task.Run(() => shop.ReserveAsync(sam, ReservationsShop.Utrecht, product: product))));

        // assert
        Assert.Equal((3, 27), (units.Count(one => Name(one) == "Reserved"), units.Count(one => IsLimit(one, "UNITS_OF_A_PRODUCT", 3))));
        Assert.Equal((10, 1), (open.Count(one => Name(one) == "Reserved"), open.Count(one => IsLimit(one, "OPEN_RESERVATIONS", 10))));
        await shop.ReconcileAsync();
    }

    [Fact]
    public async Task Customer_Should_Wait_When_TheyDoNotCollect()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 100, inZeist: 0, _more);
        var kim = await shop.Shop.SignInAsync("kim");
        foreach (var product in _more[..5])
        {
            await shop.StockAsync(product, ReservationsShop.Utrecht, 1);
            await shop.ReserveAsync(kim, ReservationsShop.Utrecht, product: product);
        }

        shop.Shop.Clock.Advance(TimeSpan.FromHours(48));

        // act
        var refused = await shop.ReserveAsync(kim, ReservationsShop.Utrecht);
        shop.Shop.Clock.Advance(TimeSpan.FromDays(7));
        var later = await shop.ReserveAsync(kim, ReservationsShop.Utrecht);

        // assert
        Assert.True(IsLimit(refused, "NOT_COLLECTED", 5));
        Assert.Equal("Reserved", Name(later));
        await shop.ReconcileAsync();
    }

    private static string Name(JsonElement result) => result.GetProperty("__typename").GetString()!;

    private static bool IsLimit(JsonElement result, string reason, int limit) =>
        Name(result) == "ReservationLimitReached" && result.GetProperty("reason").GetString() == reason && result.GetProperty("limit").GetInt32() == limit;
}
