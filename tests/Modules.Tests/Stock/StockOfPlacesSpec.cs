using System.Text.Json;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Modules.Tests.Lists;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Modules.Tests.Stock;

public sealed class StockOfPlacesOnSqlite() : StockOfPlacesSpec(TestDatabase.Sqlite());

public sealed class StockOfPlacesOnPostgres() : StockOfPlacesSpec(TestDatabase.Postgres());

public abstract class StockOfPlacesSpec(TestDatabase database)
{
    private static readonly LocationId _here = new(CatalogSamples.Id(1));
    private static readonly LocationId _elsewhere = new(CatalogSamples.Id(2));

    [Fact]
    public async Task Location_Should_TellEachChangeThere_AlsoToWhoComesBack()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        await using var relay = await lists.Shop.StartAsync();
        await StockAsync(lists, ListsShop.Bread.Id, _here, 20);
        const string document = "subscription($location: ID!, $after: String) { locationStockChanged(location: $location, after: $after) { cursor version resync stock { onHand } } }";
        await using var stream = await lists.Shop.SubscribeAsync(Caller.Anonymous, document, new { location = _here.ToString() });
        await using var events = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        // act
        var (begin, cursor) = await NextAsync(events, "locationStockChanged");
        await StockAsync(lists, ListsShop.Bread.Id, _elsewhere, 5);
        await StockAsync(lists, ListsShop.Bread.Id, _here, 8);
        await StockAsync(lists, ListsShop.Milk.Id, _here, 3);
        string[] seen = [(await NextAsync(events, "locationStockChanged")).Told, (await NextAsync(events, "locationStockChanged")).Told];
        await using var back = await lists.Shop.SubscribeAsync(Caller.Anonymous, document, new { location = _here.ToString(), after = cursor });
        await using var missed = back.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        string[] again = [(await NextAsync(missed, "locationStockChanged")).Told, (await NextAsync(missed, "locationStockChanged")).Told];

        // assert
        Assert.Equal("""{"version":0,"resync":true,"stock":null}""", begin);
        Assert.Equal(["""{"version":2,"resync":false,"stock":{"onHand":8}}""", """{"version":1,"resync":false,"stock":{"onHand":3}}"""], seen);
        Assert.Equal(seen, again);
    }

    [Fact]
    public async Task List_Should_TellTheStockOfWhatIsOnIt_UntilTheMemberIsRemoved()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var (kim, sam) = (await lists.Shop.SignInAsync("kim"), await lists.Shop.SignInAsync("sam"));
        await StockAsync(lists, ListsShop.Bread.Id, _here, 20);
        await StockAsync(lists, ListsShop.Milk.Id, _here, 7);
        var list = await lists.CreateAsync(kim);
        await lists.ShareAsync(kim, list, sam);
        await lists.SyncAsync(kim, list, lists.Edit(lists.Id(), 0, new { add = new { product = ListsShop.Bread.Id.ToString(), quantity = 1 } }));
        await using var relay = await lists.Shop.StartAsync();
        const string document =
            "subscription($list: ID!, $location: ID!, $after: String) { listStockChanged(list: $list, location: $location, after: $after) { cursor version resync stock { onHand } } }";
        await using var stream = await lists.Shop.SubscribeAsync(sam, document, new { list, location = _here.ToString() });
        await using var events = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        // act
        var (state, cursor) = await NextAsync(events, "listStockChanged");
        await StockAsync(lists, ListsShop.Milk.Id, _here, 6);
        await StockAsync(lists, ListsShop.Bread.Id, _here, 8);
        var sold = (await NextAsync(events, "listStockChanged")).Told;
        await lists.AddAsync(kim, list, "Appels");
        await lists.SyncAsync(kim, list, lists.Edit(lists.Id(), 0, new { add = new { product = ListsShop.Milk.Id.ToString(), quantity = 1 } }));
        string[] all = [(await NextAsync(events, "listStockChanged")).Told, (await NextAsync(events, "listStockChanged")).Told];
        await using var back = await lists.Shop.SubscribeAsync(sam, document, new { list, location = _here.ToString(), after = cursor });
        await using var missed = back.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        List<string> again = [(await NextAsync(missed, "listStockChanged")).Told];
        while (again.Count(told => told.Contains("true", StringComparison.Ordinal)) < 2)
        {
            again.Add((await NextAsync(missed, "listStockChanged")).Told);
        }

        var members = (await lists.Shop.AskAsync(kim, "query($list: ID!) { list(id: $list) { members { id isMe } } }", new { list })).GetProperty("list").GetProperty("members");
        await lists.Shop.ChangeAsync(kim, "removeListMember", new { list, member = members[1].GetProperty("id").GetString() });
        await StockAsync(lists, ListsShop.Milk.Id, _here, 5);
        var hasMore = await events.MoveNextAsync();

        // assert
        Assert.Equal("""{"version":1,"resync":true,"stock":{"onHand":20}}""", state);
        Assert.Equal("""{"version":2,"resync":false,"stock":{"onHand":8}}""", sold);
        string[] both = ["""{"version":2,"resync":true,"stock":{"onHand":6}}""", """{"version":2,"resync":true,"stock":{"onHand":8}}"""];
        Assert.Equal(both, all.Order());
        Assert.Equal(both, again.TakeLast(2).Order());
        Assert.False(hasMore);
    }

    [Fact]
    public async Task Cart_Should_TellTheStockOfWhatIsInIt()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        await StockAsync(lists, ListsShop.Bread.Id, _here, 20);
        await using var relay = await lists.Shop.StartAsync();
        await using var stream = await lists.Shop.SubscribeAsync(
            kim, "subscription($location: ID!) { cartStockChanged(location: $location) { cursor version resync stock { onHand } } }", new { location = _here.ToString() });
        await using var events = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        // act
        var empty = (await NextAsync(events, "cartStockChanged")).Told;
        await lists.Shop.ChangeAsync(kim, "addToCart", new { lines = new[] { new { product = ListsShop.Bread.Id.ToString(), quantity = 1 } }, idempotencyKey = lists.Id() });
        var filled = (await NextAsync(events, "cartStockChanged")).Told;
        await StockAsync(lists, ListsShop.Bread.Id, _here, 8);
        var sold = (await NextAsync(events, "cartStockChanged")).Told;

        // assert
        Assert.Equal("""{"version":0,"resync":true,"stock":null}""", empty);
        Assert.Equal("""{"version":1,"resync":true,"stock":{"onHand":20}}""", filled);
        Assert.Equal("""{"version":2,"resync":false,"stock":{"onHand":8}}""", sold);
    }

    private static Task<int> StockAsync(ListsShop lists, ProductId product, LocationId location, int onHand) =>
        lists.Shop.Service<StockImport>().LoadAsync([new StockRecord(product, location, onHand)], "test", TestContext.Current.CancellationToken);

    // What was told, without its cursor.
    private static async Task<(string Told, string Cursor)> NextAsync(IAsyncEnumerator<ResponseBuffer> events, string field)
    {
        Assert.True(await events.MoveNextAsync());
        using var response = events.Current;
        var told = JsonElement.Parse(response.ToArray()).GetProperty("data").GetProperty(field);
        var cursor = told.GetProperty("cursor").GetString()!;
        return (told.GetRawText().Replace($"\"cursor\":\"{cursor}\",", "", StringComparison.Ordinal), cursor);
    }
}
