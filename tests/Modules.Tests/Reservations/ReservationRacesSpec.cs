using System.Text.Json;

using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Reservations;

namespace Omnichannel.Graph.Modules.Tests.Reservations;

public sealed class ReservationRacesOnSqlite() : ReservationRacesSpec(TestDatabase.Sqlite());

public sealed class ReservationRacesOnPostgres() : ReservationRacesSpec(TestDatabase.Postgres());

public abstract class ReservationRacesSpec(TestDatabase database)
{
    private const int Customers = 500;

    [Fact]
    public async Task Move_Should_HoldAtOneStoreAlways_When_EverybodyChangesPlaces()
    {
        // arrange: half of them in each store, who all want to be in the other
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: Customers + 5, inZeist: Customers + 5);
        var ids = await ReserveAsync(shop);

        // act: Utrecht to Zeist and Zeist to Utrecht, each twice
        var results = await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(round => ids.Select((one, index) => Task.Run(() =>
            shop.MoveAsync(one.Caller, one.Id, (index + round) % 2 == 0 ? ReservationsShop.Zeist : ReservationsShop.Utrecht)))));

        // assert
        Assert.All(results, result => Assert.True(Name(result) is "ReservationMoved" or "TooFewInStore", result.GetRawText()));
        var (utrecht, zeist) = (await shop.LevelAsync(ReservationsShop.Utrecht), await shop.LevelAsync(ReservationsShop.Zeist));
        Assert.Equal(Customers, utrecht.Held + zeist.Held);
        await shop.ReconcileAsync();
    }

    [Fact]
    public async Task Reservation_Should_EndOnce_When_MoveAndCancelAndSaleMeet()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: Customers, inZeist: Customers);
        var ids = await ReserveAsync(shop);

        // act
        var staff = ReservationsShop.Staff();
        var results = await Task.WhenAll(ids.SelectMany(one => new[]
        {
            Task.Run(() => shop.MoveAsync(one.Caller, one.Id, one.IsInUtrecht ? ReservationsShop.Zeist : ReservationsShop.Utrecht)),
            Task.Run(() => shop.CancelAsync(one.Caller, one.Id)),
            Task.Run(() => shop.SellAsync(staff, one.Id, one.Code)),
        }));

        // assert: each is sold or cancelled, and only that
        var (sold, cancelled) = (results.Count(result => Name(result) == "ReservationSold"), results.Count(result => Name(result) == "ReservationCancelled"));
        Assert.Equal(Customers, sold + cancelled);
        var (utrecht, zeist) = (await shop.LevelAsync(ReservationsShop.Utrecht), await shop.LevelAsync(ReservationsShop.Zeist));
        Assert.Equal(((2 * Customers) - sold, 0), (utrecht.OnHand + zeist.OnHand, utrecht.Held + zeist.Held));
        await shop.ReconcileAsync();
    }

    [Fact]
    public async Task Reservation_Should_EndOnce_When_SaleAndExpiryAndNewReservationsMeet()
    {
        // arrange: a tick before all of them expire
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: Customers / 2, inZeist: Customers / 2);
        var ids = await ReserveAsync(shop);
        shop.Shop.Clock.Advance(TimeSpan.FromHours(48) - TimeSpan.FromTicks(1));
        var staff = ReservationsShop.Staff();

        // act
        var sales = ids.Select(one => Task.Run(() => shop.SellAsync(staff, one.Id, one.Code))).ToList();
        var expiry = Task.Run(async () =>
        {
            shop.Shop.Clock.Advance(TimeSpan.FromTicks(1));
            return await shop.Shop.Service<ExpireReservations>().RunAsync(TestContext.Current.CancellationToken);
        });
        var others = Enumerable.Range(0, Customers).Select(number => Task.Run(() => shop.ReserveAsync(ReservationsShop.Customer(1000 + number), ReservationsShop.Utrecht))).ToList();
        var sold = (await Task.WhenAll(sales)).Count(result => Name(result) == "ReservationSold");
        await expiry;
        var reserved = (await Task.WhenAll(others)).Count(result => Name(result) == "Reserved");
        await shop.Shop.Service<ExpireReservations>().RunAsync(TestContext.Current.CancellationToken);

        // assert
        var (utrecht, zeist) = (await shop.LevelAsync(ReservationsShop.Utrecht), await shop.LevelAsync(ReservationsShop.Zeist));
        Assert.Equal((Customers - sold, reserved), (utrecht.OnHand + zeist.OnHand, utrecht.Held + zeist.Held));
        await shop.ReconcileAsync();
    }

    [Fact]
    public async Task Reservations_Should_AgreeWithAModel_When_ManyThingsHappenInAnyOrder()
    {
        // arrange
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 12, inZeist: 12);
        var model = new ReservationModelOfTests(shop, 12);

        // act
        for (var step = 0; step < 150; step++)
        {
            await model.StepAsync(random);

            // assert
            var levels = (await shop.LevelAsync(ReservationsShop.Utrecht), await shop.LevelAsync(ReservationsShop.Zeist));
            Assert.True(model.Levels == levels, $"seed {seed}, step {step}: {model.Levels} expected, {levels} found");
        }

        await shop.ReconcileAsync();
    }

    private static async Task<List<(Omnichannel.Graph.Kernel.Caller Caller, string Id, string Code, bool IsInUtrecht)>> ReserveAsync(ReservationsShop shop)
    {
        var reserved = await Task.WhenAll(Enumerable.Range(0, Customers).Select(number => Task.Run(async () =>
        {
            var (caller, isInUtrecht) = (ReservationsShop.Customer(number), number % 2 == 0);
            var (id, code) = await shop.ReservedAsync(caller, isInUtrecht ? ReservationsShop.Utrecht : ReservationsShop.Zeist);
            return (caller, id, code, isInUtrecht);
        })));
        return [.. reserved];
    }

    private static string Name(JsonElement result) => result.GetProperty("__typename").GetString()!;
}
