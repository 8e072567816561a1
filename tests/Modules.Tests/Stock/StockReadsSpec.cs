using System.Text.Json;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Modules.Tests.Database;

using static Omnichannel.Graph.Modules.Tests.EventStreams;

namespace Omnichannel.Graph.Modules.Tests.Stock;

public sealed class StockReadsOnSqlite() : StockReadsSpec(TestDatabase.Sqlite());

public sealed class StockReadsOnPostgres() : StockReadsSpec(TestDatabase.Postgres());

public abstract class StockReadsSpec(TestDatabase database)
{
    [Fact]
    public async Task Products_Should_ShowTheirStock_When_AListAsksForIt()
    {
        // arrange
        await using var shop = new Shop(database);
        await StockSamples.OpenAsync(shop, coffee: 7, tea: 5);
        shop.Statements.Clear();

        // act
        var data = await shop.AskAsync(
            """
            {
              products(first: 2) {
                nodes {
                  availability { available locations inbound asOf }
                  stock(first: 5) { nodes { onHand held inbound version isStale source } pageInfo { hasNextPage } }
                  stockNear(near: { latitude: 52.09, longitude: 5.12 }) { distance stockLevel { available } }
                }
              }
            }
            """);

        // assert
        var coffee = data.GetProperty("products").GetProperty("nodes")[0];
        Assert.Equal("""{"available":7,"locations":1,"inbound":0,"asOf":"2030-01-01T00:00:00Z"}""", coffee.GetProperty("availability").GetRawText());
        Assert.Equal(
            """{"nodes":[{"onHand":7,"held":0,"inbound":0,"version":1,"isStale":false,"source":"COUNT"}],"pageInfo":{"hasNextPage":false}}""",
            coffee.GetProperty("stock").GetRawText());
        // Products, availability, levels, feeds, locations near, levels there: the same for a hundred products.
        Assert.Equal(6, shop.Statements.Statements.Count);
    }

    [Theory]
    [InlineData("product { id } location { id } onHand held available inbound inboundOn reorderPoint asOf source isStale version")]
    [InlineData("available")]
    [InlineData("reorderPoint inboundOn")]
    [InlineData("id asOf")]
    public async Task Level_Should_SayTheSame_When_AListReadsSomeOfItsColumns(string fields)
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 7, tea: 5);
        await stock.HoldAsync(StockSamples.Associate, stock.Key(), (stock.Coffee, 2));
        var level = new { product = stock.Coffee.ToString(), location = stock.Store.ToString() };
        var watched = await stock.DoAsync("setReorderPoint", "", new { level.product, level.location, reorderPoint = 3 });
        var expected = await stock.DoAsync("expectStock", "", new { level.product, level.location, inbound = 9, on = "2030-02-01" });
        Assert.Equal(("ReorderPointSet", "StockExpected"), (watched.GetProperty("__typename").GetString(), expected.GetProperty("__typename").GetString()));

        // act
        var list = (await shop.AskAsync($"{{ products(first: 2) {{ nodes {{ stock(first: 5) {{ nodes {{ key: id {fields} }} }} }} }} }}")).GetProperty("products").GetProperty("nodes");
        var listed = list[0].GetProperty("stock").GetProperty("nodes")[0];
        var single = (await shop.AskAsync($"query($id: ID!) {{ node(id: $id) {{ ... on StockLevel {{ key: id {fields} }} }} }}", new { id = listed.GetProperty("key").GetString() }))
            .GetProperty("node");

        // assert
        Assert.Equal(single.GetRawText(), listed.GetRawText());
        Assert.DoesNotContain("0001-01-01", listed.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Level_Should_BeStale_When_ItsFeedIsSilentForTooLong()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 7, tea: 5);
        await stock.DoAsync("reportStockFeed", "", new { location = stock.Store.ToString(), source = "ERP", silenceSecondsMax = 60 });

        // act
        var fresh = await IsStaleAsync(stock);
        shop.Clock.Advance(TimeSpan.FromSeconds(61));
        var stale = await IsStaleAsync(stock);

        // assert
        Assert.Equal((false, true), (fresh, stale));
    }

    [Fact]
    public async Task Watcher_Should_SeeEachProductsNewestState_When_StockChanges()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 20, tea: 5);
        await using var relay = await shop.StartAsync();
        await using var stream = await shop.SubscribeAsync(
            "subscription($products: [ID!]!) { stockChanged(products: $products) { version resync stock { onHand available version } } }", new { products = new[] { stock.Coffee.ToString() } });
        await using var events = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        // act
        var first = await NextAsync(events);
        await stock.SellAsync(stock.Coffee, 12);
        var sold = await NextAsync(events);
        await stock.HoldAsync(StockSamples.Associate, stock.Key(), (stock.Coffee, 2));
        var held = await NextAsync(events);

        // assert
        Assert.Equal("""{"data":{"stockChanged":{"version":1,"resync":true,"stock":{"onHand":20,"available":20,"version":1}}}}""", first);
        Assert.Equal("""{"data":{"stockChanged":{"version":2,"resync":false,"stock":{"onHand":8,"available":8,"version":2}}}}""", sold);
        Assert.Equal("""{"data":{"stockChanged":{"version":3,"resync":false,"stock":{"onHand":8,"available":6,"version":3}}}}""", held);
    }

    [Fact]
    public async Task Watchers_Should_ShareOneSource_AlsoWhenTheyComeBack()
    {
        // arrange: one knows the state, and others come
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 20, tea: 5);
        await using var relay = await shop.StartAsync();
        const string document = "subscription($products: [ID!]!, $after: String) { stockChanged(products: $products, after: $after) { cursor version resync } }";
        await using var first = await shop.SubscribeAsync(document, new { products = new[] { stock.Coffee.ToString() } });
        await using var firstEvents = first.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var cursor = JsonElement.Parse(await NextAsync(firstEvents)).GetProperty("data").GetProperty("stockChanged").GetProperty("cursor").GetString();
        await using var back = await shop.SubscribeAsync(document, new { products = new[] { stock.Coffee.ToString() }, after = cursor });
        await using var fresh = await shop.SubscribeAsync(document, new { products = new[] { stock.Coffee.ToString() } });
        await using var backEvents = back.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await using var freshEvents = fresh.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var state = await NextAsync(freshEvents);

        // act
        var watching = shop.Service<ChangeFeed>().Count;
        await stock.SellAsync(stock.Coffee, 12);
        string[] told = [await NextAsync(firstEvents), await NextAsync(backEvents), await NextAsync(freshEvents)];

        // assert
        Assert.Equal(1, watching);
        Assert.EndsWith("\"version\":1,\"resync\":true}}}", state, StringComparison.Ordinal);
        Assert.EndsWith("\"version\":2,\"resync\":false}}}", Assert.Single(told.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watchers_Should_NotReadTheDatabase_When_AllOfThemComeBackAtOnce()
    {
        // arrange: they differ in what they show, so each has a source of its own, and one of them has missed something
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 20, tea: 5);
        await using var relay = await shop.StartAsync();
        await using var before = await shop.SubscribeAsync("subscription($products: [ID!]!) { stockChanged(products: $products) { cursor } }", new { products = new[] { stock.Coffee.ToString() } });
        await using var events = before.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var cursor = JsonElement.Parse(await NextAsync(events)).GetProperty("data").GetProperty("stockChanged").GetProperty("cursor").GetString();
        await stock.SellAsync(stock.Tea, 1);
        await using var missed = await shop.SubscribeAsync(
            "subscription($products: [ID!]!, $after: String) { stockChanged(products: $products, after: $after) { stock { onHand } } }", new { products = new[] { stock.Tea.ToString() }, after = cursor });
        await using var missedEvents = missed.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var sold = await NextAsync(missedEvents);
        shop.Statements.Clear();
        await stock.SellAsync(stock.Tea, 1);
        var ofOneSale = LevelStatements(shop);
        shop.Statements.Clear();

        // act
        List<StreamResult> back = [];
        List<Task<string>> next = [];
        for (var client = 0; client < 200; client++)
        {
            back.Add(await shop.SubscribeAsync(
                $"subscription($products: [ID!]!, $after: String) {{ stockChanged(products: $products, after: $after) {{ version c{client}: version }} }}",
                new { products = new[] { stock.Coffee.ToString() }, after = cursor }));
            next.Add(NextAsync(back[client].GetAsyncEnumerator(TestContext.Current.CancellationToken)));
        }

        await stock.SellAsync(stock.Coffee, 1);
        var told = await Task.WhenAll(next);

        // assert
        Assert.Equal("""{"data":{"stockChanged":{"stock":{"onHand":4}}}}""", sold);
        Assert.Equal(ofOneSale, LevelStatements(shop));
        Assert.All(told, text => Assert.StartsWith("""{"data":{"stockChanged":{"version":2,""", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Watcher_Should_BeForgotten_When_ItStops()
    {
        // arrange
        await using var shop = new Shop(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 20, tea: 5);
        var feed = shop.Service<ChangeFeed>();
        var stream = await shop.SubscribeAsync(
            "subscription($products: [ID!]!) { stockChanged(products: $products) { version } }", new { products = new[] { stock.Coffee.ToString(), stock.Tea.ToString() } });
        var before = feed.Count;

        // act
        await stream.DisposeAsync();

        // assert
        Assert.Equal((1, 0), (before, feed.Count));
    }

    private static int LevelStatements(Shop shop) => shop.Statements.Statements.Count(statement => statement.Contains("stock_level", StringComparison.Ordinal));

    private static async Task<bool> IsStaleAsync(StockSamples stock)
    {
        var data = await stock.Shop.AskAsync(
            "query($product: ID!, $location: ID!) { product(id: $product) { stockAt(location: $location) { isStale } } }",
            new { product = stock.Coffee.ToString(), location = stock.Store.ToString() });
        return data.GetProperty("product").GetProperty("stockAt").GetProperty("isStale").GetBoolean();
    }
}
