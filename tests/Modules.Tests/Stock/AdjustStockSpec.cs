using System.Text.Json;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Stock;

public sealed class AdjustStockOnSqlite() : AdjustStockSpec(TestDatabase.Sqlite());

public sealed class AdjustStockOnPostgres() : AdjustStockSpec(TestDatabase.Postgres());

public abstract class AdjustStockSpec(TestDatabase database)
{
    private const string Cases =
        "... on StockAdjusted { stockLevel { onHand available version asOf source movements(first: 1) { nodes { kind change onHandAfter reference } } } } "
        + "... on NotEnoughStock { available } ... on StockVersionConflict { stockLevel { onHand version } }";

    [Fact]
    public async Task Adjust_Should_ExplainTheNewNumber_When_UnitsAreDamaged()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 10, tea: 10);
        shop.Clock.Advance(TimeSpan.FromMinutes(1));

        // act
        var result = await AdjustAsync(stock, -3, stock.Key());

        // assert
        Assert.Equal(
            """{"onHand":7,"available":7,"version":2,"asOf":"2030-01-01T00:01:00Z","source":"ADJUSTMENT","movements":{"nodes":[{"kind":"DAMAGE","change":-3,"onHandAfter":7,"reference":"broken jar"}]}}""",
            result.GetProperty("stockLevel").GetRawText());
        await stock.ReconcileAsync();
    }

    [Fact]
    public async Task Adjust_Should_ChangeNothing_When_ItsUnitsAreHeldForSomebody()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 10, tea: 10);
        await stock.HoldAsync(StockSamples.Associate, stock.Key(), (stock.Coffee, 8));

        // act
        var result = await AdjustAsync(stock, -3, stock.Key());

        // assert
        Assert.Equal(("NotEnoughStock", 2), (result.GetProperty("__typename").GetString(), result.GetProperty("available").GetInt32()));
        Assert.Equal((10, 8), await stock.LevelAsync(stock.Coffee));
    }

    [Fact]
    public async Task Adjust_Should_CountForOne_When_ManyHaveSeenTheSameVersion()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 100, tea: 10);

        // act
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => AdjustAsync(stock, -1, stock.Key(), expectedVersion: 1))));

        // assert
        Assert.Single(results, result => result.GetProperty("__typename").GetString() == "StockAdjusted");
        Assert.Equal(39, results.Count(result => result.GetProperty("__typename").GetString() == "StockVersionConflict" && result.GetProperty("stockLevel").GetProperty("version").GetInt32() == 2));
        Assert.Equal((99, 0), await stock.LevelAsync(stock.Coffee));
    }

    [Fact]
    public async Task Adjust_Should_BeRefused_When_TheCallerMayNotWriteStock()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 10, tea: 10);

        // act
        var refused = await stock.DoAsync("adjustStock", "", Input(stock, -1, stock.Key(), null), Caller.Anonymous);

        // assert
        Assert.Equal("adjustStock", refused.GetProperty("errors")[0].GetProperty("path")[0].GetString());
        Assert.Equal((10, 0), await stock.LevelAsync(stock.Coffee));
    }

    [Fact]
    public async Task Sale_Should_SucceedAndKeepHolds_When_TheBooksKnowTooLittle()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 3, tea: 10);
        await stock.HoldAsync(StockSamples.Associate, stock.Key(), (stock.Coffee, 2));

        // act
        var result = await stock.SellAsync(stock.Coffee, 2);

        // assert
        Assert.Equal("""[{"onHand":2,"held":2,"available":0}]""", result.GetProperty("stockLevels").GetRawText());
        await stock.ReconcileAsync();
    }

    [Fact]
    public async Task Count_Should_BeRefused_When_ItIsSmallerThanWhatIsHeld()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 10, tea: 10);
        await stock.HoldAsync(StockSamples.Associate, stock.Key(), (stock.Coffee, 4));

        // act
        var result = await stock.CountAsync(3, 10);

        // assert
        Assert.Equal(("LessThanHeld", 4), (result.GetProperty("__typename").GetString(), result.GetProperty("stockLevel").GetProperty("held").GetInt32()));
        Assert.Equal((10, 4), await stock.LevelAsync(stock.Coffee));
    }

    [Fact]
    public async Task Signal_Should_BeGivenOnce_When_StockFallsToItsReorderPoint()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 10, tea: 10);
        await stock.DoAsync("setReorderPoint", "", new { product = stock.Coffee.ToString(), location = stock.Store.ToString(), reorderPoint = 5 });

        // act
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => stock.SellAsync(stock.Coffee, 1))));
        var signals = await shop.AskAsync("{ reorderSignals { nodes { units reorderPoint stockLevel { onHand } } totalCount } }");

        // assert
        Assert.Equal("""{"reorderSignals":{"nodes":[{"units":5,"reorderPoint":5,"stockLevel":{"onHand":2}}],"totalCount":1}}""", signals.GetRawText());
    }

    private static Task<JsonElement> AdjustAsync(StockSamples stock, int change, Guid key, int? expectedVersion = null) =>
        stock.DoAsync("adjustStock", Cases, Input(stock, change, key, expectedVersion));

    private static object Input(StockSamples stock, int change, Guid key, int? expectedVersion) => new
    {
        product = stock.Coffee.ToString(),
        location = stock.Store.ToString(),
        change,
        reason = "DAMAGE",
        reference = "broken jar",
        expectedVersion,
        idempotencyKey = key,
    };
}
