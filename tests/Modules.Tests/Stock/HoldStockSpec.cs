using System.Text.Json;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Stock;

public sealed class HoldStockOnSqlite() : HoldStockSpec(TestDatabase.Sqlite());

public sealed class HoldStockOnPostgres() : HoldStockSpec(TestDatabase.Postgres());

public abstract class HoldStockSpec(TestDatabase database)
{
    private static readonly Caller _sanne = Customer("sanne");

    [Fact]
    public async Task Hold_Should_BeGrantedOnce_When_ManyWantTheLastUnit()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 1, tea: 0);

        // act
        var results = await Task.WhenAll(Enumerable.Range(0, 1000).Select(index => Task.Run(() => stock.HoldAsync(Customer($"c{index}"), stock.Key(), (stock.Coffee, 1)))));

        // assert
        Assert.Single(results, result => NameOf(result) == "StockHeld");
        Assert.Equal(999, results.Count(result => NameOf(result) == "NotEnoughStock" && result.GetProperty("available").GetInt32() == 0));
        Assert.Equal((1, 1), await stock.LevelAsync(stock.Coffee));
        await stock.ReconcileAsync();
    }

    [Fact]
    public async Task Holds_Should_NeverWaitForEachOther_When_TheyNameTheSameProductsInOppositeOrder()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 600, tea: 500);

        // act
        var results = await Task.WhenAll(Enumerable.Range(0, 1000).Select(index => Task.Run(() => index % 2 == 0
            ? stock.HoldAsync(Customer($"c{index}"), stock.Key(), (stock.Coffee, 1), (stock.Tea, 1))
            : stock.HoldAsync(Customer($"c{index}"), stock.Key(), (stock.Tea, 1), (stock.Coffee, 1)))));

        // assert
        Assert.Equal(500, results.Count(result => NameOf(result) == "StockHeld"));
        Assert.Equal(500, results.Count(result => NameOf(result) == "NotEnoughStock"));
        Assert.Equal((600, 500), await stock.LevelAsync(stock.Coffee));
        Assert.Equal((500, 500), await stock.LevelAsync(stock.Tea));
        await stock.ReconcileAsync();
    }

    [Fact]
    public async Task Hold_Should_SumItsLines_When_TwoNameOneProduct()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 5, tea: 9);

        // act
        var tooMany = await stock.HoldAsync(_sanne, stock.Key(), (stock.Coffee, 3), (stock.Coffee, 3));
        var enough = await stock.HoldAsync(_sanne, stock.Key(), (stock.Coffee, 3), (stock.Coffee, 2));

        // assert
        Assert.Equal(("NotEnoughStock", 5), (NameOf(tooMany), tooMany.GetProperty("available").GetInt32()));
        Assert.Equal("""[{"quantity":5}]""", enough.GetProperty("hold").GetProperty("lines").GetRawText());
        Assert.Equal((5, 5), await stock.LevelAsync(stock.Coffee));
    }

    [Fact]
    public async Task Hold_Should_HappenOnce_When_TheKeyComesAgain()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 9, tea: 9);
        var key = stock.Key();

        // act
        var results = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => stock.HoldAsync(_sanne, key, (stock.Coffee, 1)))));
        var other = await stock.HoldAsync(_sanne, key, (stock.Coffee, 2));

        // assert
        Assert.Single(results.Select(result => result.GetRawText()).Distinct());
        Assert.Equal("IdempotencyKeyReused", NameOf(other));
        Assert.Equal((9, 1), await stock.LevelAsync(stock.Coffee));
    }

    [Fact]
    public async Task Hold_Should_ExpireAtItsInstant_When_NobodyHasSweptIt()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 1, tea: 0);
        var hold = (await stock.HoldAsync(_sanne, stock.Key(), (stock.Coffee, 1))).GetProperty("hold");
        shop.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));

        // act
        var before = await stock.HoldAsync(Customer("other"), stock.Key(), (stock.Coffee, 1));
        shop.Clock.Advance(TimeSpan.FromTicks(1));
        var claim = await stock.ClaimAsync(hold.GetProperty("id").GetString()!, stock.Key());
        var after = await stock.HoldAsync(Customer("other"), stock.Key(), (stock.Coffee, 1));

        // assert
        Assert.Equal("2030-01-01T00:15:00Z", hold.GetProperty("expiresAt").GetString());
        Assert.Equal("NotEnoughStock", NameOf(before));
        Assert.Equal(("HoldDecided", "EXPIRED"), (NameOf(claim), claim.GetProperty("hold").GetProperty("state").GetString()));
        Assert.Equal("StockHeld", NameOf(after));
        await stock.ReconcileAsync();
    }

    [Fact]
    public async Task Hold_Should_BeGranted_When_ManyHoldsRanOutAndNobodyHasSweptThem()
    {
        // arrange: more holds of tea than one sweep gives back, and after them all the coffee
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 150, tea: 120);
        var connector = new Caller { Kind = CallerKind.Connector, Id = "erp" };
        await Task.WhenAll(Enumerable.Range(0, 120).Select(_ => Task.Run(() => stock.HoldAsync(connector, stock.Key(), (stock.Tea, 1)))));
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => Task.Run(() => stock.HoldAsync(connector, stock.Key(), (stock.Coffee, 1)))));
        shop.Clock.Advance(TimeSpan.FromMinutes(15));

        // act: as many as ran out, at once
        var results = await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => Task.Run(() => stock.HoldAsync(connector, stock.Key(), (stock.Coffee, 1)))));
        var oneMore = await stock.HoldAsync(connector, stock.Key(), (stock.Coffee, 1));

        // assert
        Assert.All(results, result => Assert.Equal("StockHeld", NameOf(result)));
        Assert.Equal("NotEnoughStock", NameOf(oneMore));
        await stock.ReconcileAsync();
    }

    [Fact]
    public async Task Hold_Should_EndOnce_When_ClaimAndReleaseAndExpiryMeet()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 500, tea: 0);
        var holds = await Task.WhenAll(Enumerable.Range(0, 500).Select(index => stock.HoldAsync(Customer($"c{index}"), stock.Key(), (stock.Coffee, 1))));
        var ids = holds.Select(hold => hold.GetProperty("hold").GetProperty("id").GetString()!).ToList();
        shop.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));

        // act
        var results = await Task.WhenAll(ids.SelectMany((id, index) => new[]
        {
            Task.Run(() => stock.ClaimAsync(id, stock.Key())),
            Task.Run(() => stock.ReleaseAsync(Customer($"c{index}"), id)),
        }).Append(Task.Run(() =>
        {
            shop.Clock.Advance(TimeSpan.FromTicks(1));
            return stock.HoldAsync(Customer("late"), stock.Key(), (stock.Coffee, 1));
        })));

        // assert
        var claimed = results.Count(result => NameOf(result) == "HoldClaimed");
        var level = await stock.LevelAsync(stock.Coffee);
        Assert.Equal(500 - claimed, level.OnHand);
        await stock.ReconcileAsync();
    }

    [Fact]
    public async Task Hold_Should_BeUnknown_When_ItIsSomebodyElses()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 5, tea: 5);
        var id = (await stock.HoldAsync(_sanne, stock.Key(), (stock.Coffee, 1))).GetProperty("hold").GetProperty("id").GetString()!;

        // act
        var release = await stock.ReleaseAsync(Customer("other"), id);
        var read = await shop.AskAsync("query($id: ID!) { hold(id: $id) { state } node(id: $id) { id } }", new { id }, Customer("other"));
        var own = await shop.AskAsync("query($id: ID!) { hold(id: $id) { state } }", new { id }, _sanne);

        // assert
        Assert.Equal("HoldNotFound", NameOf(release));
        Assert.Equal("""{"hold":null,"node":null}""", read.GetRawText());
        Assert.Equal("""{"hold":{"state":"HELD"}}""", own.GetRawText());
        Assert.Equal((5, 1), await stock.LevelAsync(stock.Coffee));
    }

    [Fact]
    public async Task Hold_Should_BeRefused_When_TheCallerHoardsStock()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 100, tea: 0);

        // act
        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => stock.HoldAsync(_sanne, stock.Key(), (stock.Coffee, 1)))));

        // assert
        Assert.Equal(20, results.Count(result => NameOf(result) == "StockHeld"));
        Assert.Equal(10, results.Count(result => NameOf(result) == "TooManyHolds" && result.GetProperty("limit").GetInt32() == 20));
    }

    [Fact]
    public async Task Hold_Should_NotBeLimited_When_AConnectorHoldsForManyCustomers()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 100, tea: 0);
        var connector = new Caller { Kind = CallerKind.Connector, Id = "erp" };

        // act
        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => stock.HoldAsync(connector, stock.Key(), (stock.Coffee, 1)))));

        // assert
        Assert.All(results, result => Assert.Equal("StockHeld", NameOf(result)));
    }

    [Fact]
    public async Task Stock_Should_AgreeWithAModel_When_ManyThingsHappenInAnyOrder()
    {
        // arrange
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 20, tea: 20);
        var model = new StockModelOfTests(20);

        // act
        for (var step = 0; step < 150; step++)
        {
            await model.StepAsync(random, stock);

            // assert
            Assert.Equal((model.OnHand, model.Held), await stock.LevelAsync(stock.Coffee));
        }

        await stock.ReconcileAsync();
    }

    private static Caller Customer(string id) => new() { Kind = CallerKind.Customer, Id = id };

    private static string NameOf(JsonElement result) => result.GetProperty("__typename").GetString()!;
}
