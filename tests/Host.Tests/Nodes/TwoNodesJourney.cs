using System.Text.Json;

namespace Omnichannel.Graph.Host.Tests.Nodes;

/// <summary>What one customer sees of what happens elsewhere, when the two are served by different nodes.</summary>
public sealed class TwoNodesJourney(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const string WatchList = "subscription($list: ID!, $after: String) { listChanged(list: $list, after: $after) { cursor version resync list { openCount entries { text } } } }";
    private const string WatchStock =
        "subscription($products: [ID!]!, $location: ID, $after: String) { stockChanged(products: $products, location: $location, after: $after) { cursor version resync stock { onHand available } } }";
    private const string WatchOrders = "subscription($after: String) { orderChanged(after: $after) { cursor version resync order { id state } event { number kind } } }";

    private static int _keys;

    [Fact]
    public async Task List_Should_AppearOnTheOtherPhone_AndOnTheKiosk_WhereverItIsEdited()
    {
        // arrange: Anna and her kiosk are at one node, Bram at the other
        var (anna, bram) = (await nodes.TokenAsync("customer", "nodes-anna"), await nodes.TokenAsync("customer", "nodes-bram"));
        var list = await SharedListAsync(anna, bram);
        using var phone = await nodes.WatchAsync(1, bram, WatchList, new { list });
        using var kiosk = await nodes.WatchAsync(0, anna, WatchList, new { list });
        await phone.NextAsync();
        await kiosk.NextAsync();

        // act
        await AddAsync(0, anna, list, "Melk");
        string[] milk = [Short(await phone.NextAsync()), Short(await kiosk.NextAsync())];
        await AddAsync(1, bram, list, "Brood");
        string[] bread = [Short(await phone.NextAsync()), Short(await kiosk.NextAsync())];

        // assert
        Assert.Equal(["3 False Melk", "3 False Melk"], milk);
        Assert.Equal(["4 False Melk, Brood", "4 False Melk, Brood"], bread);
    }

    [Fact]
    public async Task Stock_Should_GoFromTwentyToEight_OnEveryScreen_When_ItSellsInThreeChannels()
    {
        // arrange
        var staff = await nodes.TokenAsync("connector", "till");
        var (product, location) = await ShelfAsync(0);
        await CountAsync(0, staff, product, location, 20);
        using var webshop = await nodes.WatchAsync(0, null, WatchStock, new { products = new[] { product }, location });
        using var app = await nodes.WatchAsync(1, null, WatchStock, new { products = new[] { product }, location });
        var first = new[] { await webshop.NextAsync(), await app.NextAsync() };

        // act: twelve are sold, at the till of one node and of the other
        await Task.WhenAll(SellAsync(0, staff, product, location, 5, "STORE"), SellAsync(1, staff, product, location, 4, "KIOSK"), SellAsync(1, staff, product, location, 3, "APP"));
        var shown = new[] { await webshop.UntilAsync(told => OnHand(told) == 8), await app.UntilAsync(told => OnHand(told) == 8) };

        // assert: each version once and in order, though older states may be left out
        Assert.All(first, told => Assert.Equal((20, true), (OnHand(told), told.GetProperty("resync").GetBoolean())));
        foreach (var (events, start) in shown.Zip(first))
        {
            var versions = events.Select(Version).ToList();
            Assert.Equal(versions.Distinct().Order(), versions);
            Assert.Equal(Version(start) + 3, versions[^1]);
            Assert.All(events, told => Assert.False(told.GetProperty("resync").GetBoolean()));
        }
    }

    [Fact]
    public async Task Order_Should_WalkThroughItsStates_OnAScreenAtTheOtherNode_AlsoAfterItWasAway()
    {
        // arrange
        var (kim, staff) = (await nodes.TokenAsync("customer", "nodes-kim"), await nodes.TokenAsync("associate", "nodes-staff"));
        var (product, location) = await ShelfAsync(2);
        List<JsonElement> events = [];
        string? cursor;
        string order;
        using (var before = await nodes.WatchAsync(1, kim, WatchOrders))
        {
            await before.NextAsync();
            order = await OrderAsync(0, kim, product, location);
            events.AddRange(await before.UntilAsync(told => Kind(told) == "PAID"));
            cursor = before.Cursor;
        }

        // act: it is made ready and handed over while nobody watches; then the customer is served by a node that has just started
        await nodes.AskAsync(0, staff, "mutation($order: ID!) { advanceOrder(input: {order: $order, step: MAKE_READY}) { __typename } }", new { order });
        var code = (await nodes.AskAsync(1, kim, "query($order: ID!) { order(id: $order) { collectionCode } }", new { order })).GetProperty("order").GetProperty("collectionCode").GetString();
        await nodes.AskAsync(1, staff, "mutation($order: ID!, $code: String!) { handOverOrder(input: {order: $order, code: $code}) { __typename } }", new { order, code });
        await nodes.RestartAsync(1);
        using var after = await nodes.WatchAsync(1, kim, WatchOrders, new { after = cursor });
        events.AddRange(await after.UntilAsync(told => Kind(told) == "HANDED_OVER"));

        // assert
        Assert.Equal(["PLACED", "CONFIRMED", "PAID", "READY", "HANDED_OVER"], events.Select(Kind));
        Assert.Equal([1, 2, 3, 4, 5], events.Select(Version));
        Assert.All(events, told => Assert.False(told.GetProperty("resync").GetBoolean()));
    }

    [Fact]
    public async Task Customer_Should_BeToldOfAllTheyHave_WhereverItChanges()
    {
        // arrange
        var (els, fien) = (await nodes.TokenAsync("customer", "nodes-els"), await nodes.TokenAsync("customer", "nodes-fien"));
        const string watch = "subscription($after: String) { customerChanged(after: $after) { cursor version resync thing id } }";
        var (product, location) = await ShelfAsync(4);
        string? cursor;
        using (var phone = await nodes.WatchAsync(1, els, watch))
        {
            var first = await phone.NextAsync();
            Assert.Equal("""{"version":0,"resync":true,"thing":null,"id":null}""", Without(first, "cursor"));
            cursor = phone.Cursor;
        }

        // act: things happen at both nodes, also to somebody else
        var cart = (await nodes.AskAsync(
            0, els, "mutation($product: ID!, $key: UUID!) { addToCart(input: {lines: [{product: $product, quantity: 1}], idempotencyKey: $key}) { ... on AddedToCart { cart { id } } } }", new { product, key = Key() }))
            .GetProperty("addToCart").GetProperty("cart").GetProperty("id").GetString();
        await nodes.AskAsync(1, els, "mutation($product: ID!) { saveItem(input: {product: $product}) { __typename } }", new { product });
        await nodes.AskAsync(1, fien, "mutation($product: ID!) { saveItem(input: {product: $product}) { __typename } }", new { product });
        var list = await SharedListAsync(fien, els);
        await AddAsync(0, fien, list, "Melk");
        var order = await OrderAsync(0, els, product, location);
        using var tablet = await nodes.WatchAsync(1, els, watch, new { after = cursor });
        var told = await tablet.UntilAsync(one => one.GetProperty("thing").GetString() == "ORDER");

        // assert: of each thing the newest, and of the order each event
        Assert.Equal(
            [$"CART {cart} 1", "SAVED_ITEMS  1", $"LIST {list} 3", $"ORDER {order} 1"],
            told.Select(one => $"{one.GetProperty("thing").GetString()} {one.GetProperty("id").GetString()} {Version(one)}"));
    }

    [Fact]
    public async Task Watcher_Should_MissNothing_When_RedisDiesAndComesBack()
    {
        // arrange
        var (anna, bram) = (await nodes.TokenAsync("customer", "nodes-cas"), await nodes.TokenAsync("customer", "nodes-dirk"));
        var list = await SharedListAsync(anna, bram);
        using var phone = await nodes.WatchAsync(1, bram, WatchList, new { list });
        await phone.NextAsync();
        List<string> told = [];

        // act: an edit while Redis is there, two while it is gone, one after it has come back, and one while it answers nobody
        await AddAsync(0, anna, list, "Een");
        told.Add(Short(await phone.NextAsync()));
        await nodes.Redis.KillAsync();
        await AddAsync(0, anna, list, "Twee");
        told.Add(Short(await phone.NextAsync()));
        await AddAsync(1, bram, list, "Drie");
        told.Add(Short(await phone.NextAsync()));
        await nodes.Redis.ResumeAsync(TestContext.Current.CancellationToken);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!(await nodes.Redis.AskAsync("PUBSUB NUMSUB graph:changes", TestContext.Current.CancellationToken)).Contains(":2", StringComparison.Ordinal))
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        await AddAsync(0, anna, list, "Vier");
        told.Add(Short(await phone.NextAsync()));
        await nodes.Redis.AskAsync("CLIENT PAUSE 5000 ALL", TestContext.Current.CancellationToken);
        await AddAsync(0, anna, list, "Vijf");
        told.Add(Short(await phone.NextAsync()));

        // assert
        Assert.Equal(
            ["3 False Een", "4 False Een, Twee", "5 False Een, Twee, Drie", "6 False Een, Twee, Drie, Vier", "7 False Een, Twee, Drie, Vier, Vijf"], told);
    }

    private static int Version(JsonElement told) => told.GetProperty("version").GetInt32();

    private static int OnHand(JsonElement told) => told.GetProperty("stock").GetProperty("onHand").GetInt32();

    private static string? Kind(JsonElement told) => told.GetProperty("event").GetProperty("kind").GetString();

    private static string Short(JsonElement told) =>
        $"{Version(told)} {told.GetProperty("resync").GetBoolean()} {string.Join(", ", told.GetProperty("list").GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("text").GetString()))}";

    private static string Without(JsonElement told, string field) =>
        JsonSerializer.Serialize(told.EnumerateObject().Where(property => property.Name != field).ToDictionary(property => property.Name, property => property.Value));

    private static Guid Key() => new(Interlocked.Increment(ref _keys), 0, 0, "twonodes"u8.ToArray());

    private async Task<string> SharedListAsync(string owner, string member)
    {
        var list = (await nodes.AskAsync(0, owner, "mutation($key: UUID!) { createList(input: {name: \"Weekend\", idempotencyKey: $key}) { ... on ListCreated { list { id } } } }", new { key = Key() }))
            .GetProperty("createList").GetProperty("list").GetProperty("id").GetString()!;
        var code = (await nodes.AskAsync(1, owner, "mutation($list: ID!) { inviteToList(input: {list: $list}) { ... on ListInvited { code } } }", new { list })).GetProperty("inviteToList").GetProperty("code").GetString();
        await nodes.AskAsync(0, member, "mutation($code: String!) { joinList(input: {code: $code}) { __typename } }", new { code });
        return list;
    }

    private Task<JsonElement> AddAsync(int node, string token, string list, string text) => nodes.AskAsync(
        node,
        token,
        "mutation($list: ID!, $edits: [ListEditInput!]!) { syncList(input: {list: $list, edits: $edits}) { ... on ListSynced { edits { outcome } } } }",
        new { list, edits = new object[] { new { id = Key(), entry = Key(), seenVersion = 0, change = new { add = new { text } } } } },
        "APP");

    private async Task<(string Product, string Location)> ShelfAsync(int skip)
    {
        var location = (await nodes.AskAsync(0, null, "{ locationByCode(code: \"103\") { id } }")).GetProperty("locationByCode").GetProperty("id").GetString()!;
        var found = await nodes.AskAsync(0, null, "query($location: ID!) { products(first: 100) { nodes { id stockAt(location: $location) { available } } } }", new { location });
        var product = found.GetProperty("products").GetProperty("nodes").EnumerateArray()
            .Where(one => one.GetProperty("stockAt") is { ValueKind: JsonValueKind.Object } level && level.GetProperty("available").GetInt32() > 3)
            .Skip(skip).First().GetProperty("id").GetString()!;
        return (product, location);
    }

    private async Task CountAsync(int node, string token, string product, string location, int onHand)
    {
        var counted = await nodes.AskAsync(
            node,
            token,
            "mutation($location: ID!, $product: ID!, $onHand: Int!, $key: UUID!) { countStock(input: {location: $location, lines: [{product: $product, onHand: $onHand}], idempotencyKey: $key}) { __typename } }",
            new { location, product, onHand, key = Key() });
        Assert.Equal("StockCounted", counted.GetProperty("countStock").GetProperty("__typename").GetString());
    }

    private async Task SellAsync(int node, string token, string product, string location, int quantity, string channel)
    {
        var sold = await nodes.AskAsync(
            node,
            token,
            "mutation($location: ID!, $product: ID!, $quantity: Int!, $receipt: String!, $key: UUID!) { recordSale(input: {location: $location, reference: $receipt, lines: [{product: $product, quantity: $quantity}], idempotencyKey: $key}) { __typename } }",
            new { location, product, quantity, receipt = $"{channel}-{Key():N}", key = Key() },
            channel);
        Assert.Equal("SaleRecorded", sold.GetProperty("recordSale").GetProperty("__typename").GetString());
    }

    private async Task<string> OrderAsync(int node, string token, string product, string location)
    {
        var quote = (await nodes.AskAsync(
            node,
            token,
            """
            mutation($product: ID!, $location: ID!, $key: UUID!) {
              createQuote(input: {lines: [{product: $product}], fulfilment: {kind: STORE_PICKUP, location: $location}, idempotencyKey: $key}) { ... on QuoteCreated { quote { id } } } }
            """,
            new { product, location, key = Key() })).GetProperty("createQuote").GetProperty("quote").GetProperty("id").GetString();
        var placed = await nodes.AskAsync(
            node,
            token,
            "mutation($quote: ID!, $key: UUID!) { placeOrder(input: {quote: $quote, payment: {token: \"tok_ok\"}, idempotencyKey: $key}) { ... on OrderPlaced { order { id } } } }",
            new { quote, key = Key() });
        return placed.GetProperty("placeOrder").GetProperty("order").GetProperty("id").GetString()!;
    }
}
