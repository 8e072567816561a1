using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Modules.Tests.Orders;

namespace Omnichannel.Graph.Modules.Tests.Fulfilment;

public sealed class SlotsOnSqlite() : SlotsSpec(TestDatabase.Sqlite());

public sealed class SlotsOnPostgres() : SlotsSpec(TestDatabase.Postgres());

public abstract class SlotsSpec(TestDatabase database)
{
    private const string Chosen = "... on SlotChosen { hold { id state expiresAt slot { id } } } ... on SlotTaken { slot { available } }";

    private int _keys = 7000;

    [Fact]
    public async Task Product_Should_TellEachWay_WithPromiseAndCost()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        const string query =
            """
            query($product: ID!, $store: ID!, $point: ID!) {
              product(id: $product) {
                store: fulfilmentOptions(postcode: "3512 AB", location: $store) { kind promise { date from to } cost { minor } slot { price { minor } } location { name } }
                point: fulfilmentOptions(quantity: 6, location: $point) { kind promise { date } cost { minor } }
                many: fulfilmentOptions(quantity: 8, postcode: "3512AB", location: $store) { kind promise { date } }
                nowhere: fulfilmentOptions(postcode: "1011") { kind }
              }
            }
            """;

        // act: at one in the morning
        var ways = (await shop.AskAsync(Caller.Anonymous, query, new { product = Text(ShopWithStock.Lamp.Id), store = Text(ShopWithStock.Store.Id), point = Text(ShopWithStock.PickupPoint.Id) })).GetProperty("product");

        // assert: brought today, in the morning; laid ready two hours after the store opens; sent there by tomorrow
        Assert.Equal(
            """[{"kind":"DELIVERY","promise":{"date":"2030-01-01","from":"2030-01-01T07:00:00Z","to":"2030-01-01T11:00:00Z"},"cost":{"minor":595},"slot":{"price":{"minor":595}},"location":null},{"kind":"STORE_PICKUP","promise":{"date":"2030-01-01","from":"2030-01-01T10:00:00Z","to":"2030-01-01T17:00:00Z"},"cost":{"minor":0},"slot":null,"location":{"name":"Winkel Utrecht Oudegracht"}},{"kind":"SHIP_TO_STORE","promise":{"date":"2030-01-02","from":null,"to":null},"cost":{"minor":0},"slot":null,"location":{"name":"Winkel Utrecht Oudegracht"}}]""",
            ways.GetProperty("store").GetRawText());
        Assert.Equal("""[{"kind":"PICKUP_POINT","promise":{"date":"2030-01-02"},"cost":{"minor":295}}]""", ways.GetProperty("point").GetRawText());
        Assert.Equal("""[{"kind":"DELIVERY","promise":null},{"kind":"STORE_PICKUP","promise":null},{"kind":"SHIP_TO_STORE","promise":null}]""", ways.GetProperty("many").GetRawText());
        Assert.Equal("[]", ways.GetProperty("nowhere").GetRawText());
    }

    [Fact]
    public async Task Place_Should_BeKept_Moved_AndGivenBack()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        var slots = await shop.SlotsAsync(kim);

        // act
        var first = await ChooseAsync(shop, kim, slots[0]);
        var again = await ChooseAsync(shop, kim, slots[0]);
        var kept = await shop.FreeAsync(kim, slots[0]);
        var moved = await ChooseAsync(shop, kim, slots[1]);
        var free = (await shop.FreeAsync(kim, slots[0]), await shop.FreeAsync(kim, slots[1]));
        var hold = moved.GetProperty("hold").GetProperty("id").GetString();
        var stranger = await shop.ChangeAsync(await shop.SignInAsync("sam"), "releaseSlot", new { hold });
        var released = await shop.ChangeAsync(kim, "releaseSlot", new { hold }, "... on SlotReleased { hold { state } }");

        // assert
        Assert.Equal("2030-01-01T00:10:00Z", first.GetProperty("hold").GetProperty("expiresAt").GetString());
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal((2, (3, 1)), (kept, free));
        Assert.Equal("UnknownSlotHold", stranger.Case());
        Assert.Equal("""{"__typename":"SlotReleased","hold":{"state":"RELEASED"}}""", released.GetRawText());
        Assert.Equal(2, await shop.FreeAsync(kim, slots[1]));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task LastPlace_Should_BeGivenOnce_When_AThousandWantIt_AndMoversKeepWhatTheyHad()
    {
        // arrange: each of a thousand has a morning place kept somewhere else, or none
        await using var shop = await ShopWithStock.OpenAsync(database);
        var callers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => shop.SignInAsync($"customer {number}")));
        var slots = await shop.SlotsAsync(callers[0]);
        var before = await Task.WhenAll(callers.Take(6).Select((caller, index) => ChooseAsync(shop, caller, slots[2 + (index / 3 * 2)])));

        // act
        var results = await Task.WhenAll(callers.Select(caller => Task.Run(() => ChooseAsync(shop, caller, slots[1]))));

        // assert
        Assert.Equal(6, before.Count(result => result.Case() == "SlotChosen"));
        Assert.Equal((2, 998), (results.Count(result => result.Case() == "SlotChosen"), results.Count(result => result.Case() == "SlotTaken")));
        Assert.Equal(0, await shop.FreeAsync(callers[0], slots[1]));
        var moved = results.Take(6).Count(result => result.Case() == "SlotChosen");
        Assert.Equal(moved, await shop.FreeAsync(callers[0], slots[2]) + await shop.FreeAsync(callers[0], slots[4]));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Place_Should_ExpireExactly_When_NobodySweeps()
    {
        // arrange: both evening places are kept
        await using var shop = await ShopWithStock.OpenAsync(database);
        var callers = await Task.WhenAll(Enumerable.Range(0, 3).Select(number => shop.SignInAsync($"customer {number}")));
        var slots = await shop.SlotsAsync(callers[0]);
        await ChooseAsync(shop, callers[0], slots[1]);
        await ChooseAsync(shop, callers[1], slots[1]);

        // act: a tick before and at the end of the ten minutes
        database.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        var early = await ChooseAsync(shop, callers[2], slots[1]);
        var free = await shop.FreeAsync(callers[2], slots[1]);
        database.Clock.Advance(TimeSpan.FromTicks(1));
        var freeThen = await shop.FreeAsync(callers[2], slots[1]);
        var late = await ChooseAsync(shop, callers[2], slots[1]);

        // assert
        Assert.Equal(("SlotTaken", 0, 2, "SlotChosen"), (early.Case(), free, freeThen, late.Case()));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Places_Should_AddUp_When_ChoosingReleasingAndExpiringMeet()
    {
        // arrange
        const int seed = 20300107;
        var random = new Random(seed);
        await using var shop = await ShopWithStock.OpenAsync(database);
        var callers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => shop.SignInAsync($"customer {number}")));
        var slots = await shop.SlotsAsync(callers[0]);

        for (var round = 0; round < 5; round++)
        {
            // act
            var choices = callers.Select(caller => (caller, slot: slots[random.Next(4)], release: random.Next(3) == 0)).ToList();
            await Task.WhenAll(choices.Select(choice => Task.Run(async () =>
            {
                var chosen = await ChooseAsync(shop, choice.caller, choice.slot);
                if (choice.release && chosen.Case() == "SlotChosen")
                {
                    await shop.ChangeAsync(choice.caller, "releaseSlot", new { hold = chosen.GetProperty("hold").GetProperty("id").GetString() });
                }
            })));
            database.Clock.Advance(TimeSpan.FromMinutes(random.Next(8)));

            // assert
            Assert.True((await shop.ReconcileAsync()).Count == 0, $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public async Task Planning_Should_AddWhatIsMissing_And_ServicesShould_HaveSlotsOfTheirOwn()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);

        // act
        var again = await shop.Service<FulfilmentImport>().LoadAsync([ShopWithStock.Area], [ShopWithStock.Service], TestContext.Current.CancellationToken);
        database.Clock.Advance(TimeSpan.FromDays(1));
        var nextDay = await shop.Service<FulfilmentImport>().LoadAsync([ShopWithStock.Area], [ShopWithStock.Service], TestContext.Current.CancellationToken);
        var service = await shop.AskAsync(
            Caller.Anonymous,
            "query($product: ID!) { product(id: $product) { fulfilmentOptions(postcode: \"3512\") { kind } serviceSlots { from to capacity available price { minor } location { code } } } }",
            new { product = Text(ShopWithStock.Vaccination.Id) });

        // assert: Tuesday in two weeks has a morning and an evening
        Assert.Equal((0, 2), (again, nextDay));
        Assert.Equal(
            """{"product":{"fulfilmentOptions":[],"serviceSlots":[{"from":"2030-01-02T08:00:00Z","to":"2030-01-02T08:30:00Z","capacity":2,"available":2,"price":{"minor":0},"location":{"code":"0030"}},{"from":"2030-01-09T08:00:00Z","to":"2030-01-09T08:30:00Z","capacity":2,"available":2,"price":{"minor":0},"location":{"code":"0030"}}]}}""",
            service.GetRawText());
    }

    [Fact]
    public async Task Ledger_Should_ClaimOrRelease_WithinACommand()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        var slot = (await shop.SlotsAsync(kim))[1];
        var id = EntityId.Parse<SlotId>(slot);
        var hold = EntityId.Parse<SlotHoldId>((await ChooseAsync(shop, kim, slot)).GetProperty("hold").GetProperty("id").GetString());

        // act: an order takes over what its customer has chosen
        var taken = await RunAsync(shop, async scope => await shop.Service<SlotLedger>().HoldAsync(scope, id, "order", kim.Id, TimeSpan.FromMinutes(5)));
        var claimed = await RunAsync(shop, async scope => (object)await SlotLedger.ClaimAsync(scope, [hold], "order"));
        database.Clock.Advance(TimeSpan.FromHours(1));
        var late = await RunAsync(shop, async scope => (object)await SlotLedger.ClaimAsync(scope, [hold], "order"));
        var kept = await shop.FreeAsync(kim, slot);
        await RunAsync(shop, async scope =>
        {
            await SlotLedger.ReleaseAsync(scope, [hold]);
            return (object)true;
        });

        // assert
        Assert.Equal((new SlotOutcome.Held(hold), true, false), (taken, claimed, late));
        Assert.Equal((1, 2), (kept, await shop.FreeAsync(kim, slot)));
        Assert.Empty(await shop.ReconcileAsync());
    }

    private static async Task<object> RunAsync(CustomersShop shop, Func<CommandScope, Task<object>> handle) =>
        (await shop.Service<Commands>().RunAsync(new Command<Box>("test", "test", ""), async scope => new Box(await handle(scope)), TestContext.Current.CancellationToken)).Value;

    private static string Text(ProductId id) => id.ToString();

    private static string Text(LocationId id) => id.ToString();

    private Task<System.Text.Json.JsonElement> ChooseAsync(CustomersShop shop, Caller caller, string slot) =>
        shop.ChangeAsync(caller, "chooseSlot", new { slot, idempotencyKey = CatalogSamples.Id(Interlocked.Increment(ref _keys)) }, Chosen);

    private sealed record Box(object Value);
}
