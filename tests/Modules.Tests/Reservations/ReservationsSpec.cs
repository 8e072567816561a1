using System.Text.Json;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Reservations;

using static Omnichannel.Graph.Modules.Tests.EventStreams;

namespace Omnichannel.Graph.Modules.Tests.Reservations;

public sealed class ReservationsOnSqlite() : ReservationsSpec(TestDatabase.Sqlite());

public sealed class ReservationsOnPostgres() : ReservationsSpec(TestDatabase.Postgres());

public abstract class ReservationsSpec(TestDatabase database)
{
    private static readonly Caller _utrecht = ReservationsShop.Staff(ReservationsShop.Utrecht);
    private static readonly Caller _zeist = ReservationsShop.Staff(ReservationsShop.Zeist);

    [Fact]
    public async Task Shoes_Should_LeaveTheStock_When_TheyAreTriedAndBought()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 2);
        var kim = await shop.Shop.SignInAsync("kim");
        var (id, code) = await shop.ReservedAsync(kim, ReservationsShop.Utrecht);
        var key = shop.Key();

        // act
        var picked = await shop.DoAsync(_utrecht, "pickReservation", "ReservationPicked", new { reservation = id });
        var wrong = await shop.HandOutAsync(_utrecht, id, "WRONG1");
        var out1 = await shop.HandOutAsync(_utrecht, id, code.ToLowerInvariant());
        var out2 = await shop.HandOutAsync(_utrecht, id, code);
        shop.Shop.Clock.Advance(TimeSpan.FromDays(3));
        var overdue = await shop.Shop.AskAsync(_utrecht, "query($id: ID!) { reservation(id: $id) { code state expiresAt tryUntil isOverdue } }", new { id });
        var sold = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.SellAsync(_utrecht, id, key: key))));
        var again = await shop.SellAsync(_utrecht, id);
        var end = await shop.Shop.AskAsync(kim, "query($id: ID!) { reservation(id: $id) { state receipt endedAt history { state } } }", new { id });

        // assert
        Assert.Equal("""{"__typename":"ReservationPicked","reservation":{"state":"PICKED","version":2}}""", picked.GetRawText());
        Assert.Equal("WrongReservationCode", Name(wrong));
        Assert.Equal("""{"__typename":"ReservationHandedOut","reservation":{"state":"TRYING","version":3}}""", out1.GetRawText());
        Assert.Equal(out1.GetRawText(), out2.GetRawText());
        Assert.Equal("""{"reservation":{"code":null,"state":"TRYING","expiresAt":null,"tryUntil":"2030-01-01T02:00:00Z","isOverdue":true}}""", overdue.GetRawText());
        Assert.All(sold, one => Assert.Equal("""{"__typename":"ReservationSold","reservation":{"state":"BOUGHT","version":4}}""", one.GetRawText()));
        Assert.Equal("""{"__typename":"ReservationNotOpen","reservation":{"state":"BOUGHT"}}""", again.GetRawText());
        Assert.Equal(
            """{"reservation":{"state":"BOUGHT","receipt":"R-1","endedAt":"2030-01-04T00:00:00Z","history":[{"state":"HELD"},{"state":"PICKED"},{"state":"TRYING"},{"state":"BOUGHT"}]}}""",
            end.GetRawText());
        Assert.Equal((1, 0), await shop.LevelAsync(ReservationsShop.Utrecht));
        await shop.ReconcileAsync();
    }

    [Fact]
    public async Task Shoes_Should_BeFreeAtOnce_When_TheyAreDeclined()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 1);
        var kim = await shop.Shop.SignInAsync("kim");
        var (id, code) = await shop.ReservedAsync(kim, ReservationsShop.Utrecht);
        await shop.HandOutAsync(_utrecht, id, code);

        // act
        var cancel = await shop.CancelAsync(kim, id);
        var back = await shop.TakeBackAsync(_utrecht, id);
        var next = await shop.ReserveAsync(await shop.Shop.SignInAsync("sam"), ReservationsShop.Utrecht);

        // assert
        Assert.Equal("""{"__typename":"ReservationNotOpen","reservation":{"state":"TRYING"}}""", cancel.GetRawText());
        Assert.Equal("""{"__typename":"ReservationTakenBack","reservation":{"state":"DECLINED","version":3}}""", back.GetRawText());
        Assert.Equal("Reserved", Name(next));
        await shop.ReconcileAsync();
    }

    [Fact]
    public async Task Reservation_Should_ExpireAtItsInstant_When_NobodyHasSweptIt()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 1);
        var (kim, sam) = (await shop.Shop.SignInAsync("kim"), await shop.Shop.SignInAsync("sam"));
        var (id, code) = await shop.ReservedAsync(kim, ReservationsShop.Utrecht);
        const string query = "query($id: ID!, $location: ID!) { reservation(id: $id) { state endedAt } location(id: $location) { reservations { totalCount } } }";
        var variables = new { id, location = ReservationsShop.Utrecht.Id.ToString() };
        shop.Shop.Clock.Advance(TimeSpan.FromHours(48) - TimeSpan.FromTicks(1));

        // act
        var before = await shop.Shop.AskAsync(_utrecht, query, variables);
        var early = await shop.ReserveAsync(sam, ReservationsShop.Utrecht);
        shop.Shop.Clock.Advance(TimeSpan.FromTicks(1));
        var after = await shop.Shop.AskAsync(_utrecht, query, variables);
        var late = await shop.SellAsync(_utrecht, id, code);
        await shop.ReconcileAsync();
        var other = await shop.ReserveAsync(sam, ReservationsShop.Utrecht);
        var swept = await shop.Shop.Service<ExpireReservations>().RunAsync(TestContext.Current.CancellationToken);
        var twice = await shop.Shop.Service<ExpireReservations>().RunAsync(TestContext.Current.CancellationToken);

        // assert
        Assert.Equal("""{"reservation":{"state":"HELD","endedAt":null},"location":{"reservations":{"totalCount":1}}}""", before.GetRawText());
        Assert.Equal("TooFewInStore", Name(early));
        Assert.Equal("""{"reservation":{"state":"EXPIRED","endedAt":"2030-01-03T00:00:00Z"},"location":{"reservations":{"totalCount":0}}}""", after.GetRawText());
        Assert.Equal("""{"__typename":"ReservationNotOpen","reservation":{"state":"EXPIRED"}}""", late.GetRawText());
        Assert.Equal(("Reserved", 1, 0), (Name(other), swept, twice));
        Assert.Equal((1, 1), await shop.LevelAsync(ReservationsShop.Utrecht));
        await shop.ReconcileAsync();
    }

    [Fact]
    public async Task Reservation_Should_BeForItsCustomerAndTheStaffOfItsStore()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 5);
        var (kim, sam) = (await shop.Shop.SignInAsync("kim"), await shop.Shop.SignInAsync("sam"));
        var (id, code) = await shop.ReservedAsync(kim, ReservationsShop.Utrecht);
        var location = ReservationsShop.Utrecht.Id.ToString();
        const string query = "query($id: ID!) { node(id: $id) { ... on Reservation { state } } }";
        const string byCode = "query($code: String!, $location: ID!) { reservationByCode(code: $code, location: $location) { quantity } }";
        const string visible = """{"node":{"state":"HELD"}}""";
        const string hidden = """{"node":null}""";

        // act
        string[] reads =
        [
            (await shop.Shop.AskAsync(kim, query, new { id })).GetRawText(),
            (await shop.Shop.AskAsync(sam, query, new { id })).GetRawText(),
            (await shop.Shop.AskAsync(_utrecht, query, new { id })).GetRawText(),
            (await shop.Shop.AskAsync(_zeist, query, new { id })).GetRawText(),
            (await shop.Shop.AskAsync(ReservationsShop.Staff(), query, new { id })).GetRawText(),
            (await shop.Shop.AskAsync(CustomersShop.Staff, query, new { id })).GetRawText(),
            (await shop.Shop.AskAsync(_utrecht, byCode, new { code = code.ToLowerInvariant(), location })).GetRawText(),
            (await shop.Shop.AskAsync(_zeist, byCode, new { code, location })).GetRawText(),
            (await shop.Shop.AskAsync(ReservationsShop.Staff(), $$"""{ customer(id: "{{kim.CustomerId}}") { reservations { totalCount } } }""")).GetRawText(),
            (await shop.Shop.AskAsync(_zeist, $$"""{ customer(id: "{{kim.CustomerId}}") { reservations { totalCount } } }""")).GetRawText(),
            (await shop.Shop.AskAsync(_zeist, "query($location: ID!) { location(id: $location) { reservations { totalCount } } }", new { location })).GetRawText(),
        ];
        string[] writes =
        [
            Name(await shop.CancelAsync(sam, id)),
            Name(await shop.MoveAsync(sam, id, ReservationsShop.Zeist)),
            Name(await shop.HandOutAsync(_zeist, id, code)),
            Name(await shop.SellAsync(_zeist, id, code)),
            Name(await shop.SellAsync(_utrecht, id)),
            (await shop.SellAsync(kim, id, code)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!,
        ];

        // assert
        Assert.Equal(
            [
                visible, hidden, visible, hidden, visible, hidden,
                """{"reservationByCode":{"quantity":1}}""", """{"reservationByCode":null}""",
                """{"customer":{"reservations":{"totalCount":1}}}""", """{"customer":{"reservations":{"totalCount":0}}}""", """{"location":{"reservations":{"totalCount":0}}}""",
            ],
            reads);
        Assert.Equal(["UnknownReservation", "UnknownReservation", "UnknownReservation", "UnknownReservation", "WrongReservationCode", "FORBIDDEN"], writes);
        Assert.Equal((5, 1), await shop.LevelAsync(ReservationsShop.Utrecht));
    }

    [Fact]
    public async Task Hold_Should_BeOutOfReach_When_ItBelongsToAReservation()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 1);
        await shop.ReservedAsync(await shop.Shop.SignInAsync("kim"), ReservationsShop.Utrecht);
        await using var db = shop.Shop.Service<Omnichannel.Graph.Data.GraphDatabase>().Read();
        var hold = (await Omnichannel.Graph.Stock.Contract.StockLedger.OpenAsync(
            db, Omnichannel.Graph.Stock.Contract.HoldPurpose.Reservation, 10, TestContext.Current.CancellationToken)).Single().ToString();

        // act
        var released = await shop.Shop.ChangeAsync(_utrecht, "releaseHold", new { hold });
        var claimed = await shop.Shop.ChangeAsync(_utrecht, "claimHold", new { hold, idempotencyKey = shop.Key() });

        // assert
        Assert.Equal(("HoldNotFound", "HoldNotFound"), (Name(released), Name(claimed)));
        await shop.ReconcileAsync();
    }

    [Fact]
    public async Task Changes_Should_BeToldToTheCustomerAndToTheStore()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 1, inZeist: 1);
        var kim = await shop.Shop.SignInAsync("kim");
        await using var relay = await shop.Shop.StartAsync();
        await using var own = await shop.Shop.SubscribeAsync(kim, "subscription { reservationChanged { version reservation { state location { code } } } }");
        await using var store = await shop.Shop.SubscribeAsync(
            _utrecht, "subscription($location: ID!) { locationReservationChanged(location: $location) { version reservation { state } } }", new { location = ReservationsShop.Utrecht.Id.ToString() });
        await using var ownEvents = own.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await using var storeEvents = store.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        // act
        string[] none = [await NextAsync(ownEvents), await NextAsync(storeEvents)];
        var (id, _) = await shop.ReservedAsync(kim, ReservationsShop.Utrecht);
        string[] first = [await NextAsync(ownEvents), await NextAsync(storeEvents)];
        await shop.MoveAsync(kim, id, ReservationsShop.Zeist);
        string[] second = [await NextAsync(ownEvents), await NextAsync(storeEvents)];

        // assert
        Assert.Equal(["""{"data":{"reservationChanged":{"version":0,"reservation":null}}}""", """{"data":{"locationReservationChanged":{"version":0,"reservation":null}}}"""], none);
        Assert.Equal(
            ["""{"data":{"reservationChanged":{"version":1,"reservation":{"state":"HELD","location":{"code":"U1"}}}}}""", """{"data":{"locationReservationChanged":{"version":1,"reservation":{"state":"HELD"}}}}"""],
            first);
        Assert.Equal(
            ["""{"data":{"reservationChanged":{"version":2,"reservation":{"state":"HELD","location":{"code":"Z1"}}}}}""", """{"data":{"locationReservationChanged":{"version":2,"reservation":null}}}"""],
            second);
    }

    [Fact]
    public async Task Reservations_Should_BeReadInAFixedNumberOfStatements()
    {
        // arrange: in both stores, of more and more customers
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 50, inZeist: 50);
        const string query =
            """{ locations(first: 10) { nodes { code reservations(first: 2) { nodes { code state product { sku } customer { reservations(first: 1) { nodes { state } } } history { state } } pageInfo { hasNextPage } } } } }""";
        await ReserveAsync(1);
        var few = await CountAsync();

        // act
        await ReserveAsync(8);
        var many = await CountAsync();

        // assert
        Assert.Equal(few.Statements, many.Statements);
        Assert.Equal([2, 2, 0], many.Answer.GetProperty("locations").GetProperty("nodes").EnumerateArray().Select(store => store.GetProperty("reservations").GetProperty("nodes").GetArrayLength()).OrderDescending());
        Assert.Equal(2, many.Answer.GetProperty("locations").GetProperty("nodes").EnumerateArray().Count(store => store.GetProperty("reservations").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));

        async Task ReserveAsync(int count)
        {
            for (var number = 0; number < count; number++)
            {
                var customer = await shop.Shop.SignInAsync($"customer {count} {number}");
                await shop.ReservedAsync(customer, ReservationsShop.Utrecht);
                await shop.ReservedAsync(customer, ReservationsShop.Zeist);
            }
        }

        async Task<(int Statements, JsonElement Answer)> CountAsync()
        {
            shop.Shop.Statements.Clear();
            var answer = await shop.Shop.AskAsync(ReservationsShop.Staff(), query);
            return (shop.Shop.Statements.Statements.Count, answer);
        }
    }

    [Fact]
    public async Task Reservations_Should_BeTheKeptCustomers_UntilAMergeIsUndone()
    {
        // arrange
        await using var shop = await ReservationsShop.OpenAsync(database, inUtrecht: 2);
        var (kim, sam) = (await shop.Shop.SignInAsync("kim"), await shop.Shop.SignInAsync("sam"));
        await shop.ReservedAsync(sam, ReservationsShop.Utrecht);
        const string count = "{ me { reservations { totalCount } } }";

        // act
        var merged = await shop.Shop.ChangeAsync(
            CustomersShop.Staff, "mergeCustomers", new { keep = kim.CustomerId.ToString(), absorb = sam.CustomerId.ToString(), reason = "one person" }, "... on CustomersMerged { merge { id } }");
        var together = await shop.Shop.AskAsync(kim, count);
        await shop.Shop.ChangeAsync(CustomersShop.Staff, "splitCustomers", new { merge = merged.GetProperty("merge").GetProperty("id").GetString() });
        string[] apart = [(await shop.Shop.AskAsync(kim, count)).GetRawText(), (await shop.Shop.AskAsync(sam, count)).GetRawText()];

        // assert
        Assert.Equal("""{"me":{"reservations":{"totalCount":1}}}""", together.GetRawText());
        Assert.Equal(["""{"me":{"reservations":{"totalCount":0}}}""", """{"me":{"reservations":{"totalCount":1}}}"""], apart);
        await shop.ReconcileAsync();
    }

    private static string Name(JsonElement result) => result.GetProperty("__typename").GetString()!;
}
