using System.Text.Json;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Modules.Tests.Orders;
using Omnichannel.Graph.Notifications.Rows;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Modules.Tests.Notifications;

public sealed class NotificationsOnSqlite() : NotificationsSpec(TestDatabase.Sqlite());

public sealed class NotificationsOnPostgres() : NotificationsSpec(TestDatabase.Postgres());

public abstract class NotificationsSpec(TestDatabase database)
{
    private static readonly LocationId _store = ShopWithStock.Store.Id;

    [Fact]
    public async Task Order_Should_BeToldAtEachStep_InTheCustomersLanguage()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database);
        var kim = await shop.CustomerAsync("kim", "EN");
        var order = await shop.Checkout.BuyAsync(kim, Checkout.Pickup, (ShopWithStock.Lamp, 1));
        var (id, number, code) = (order.GetProperty("id").GetString()!, order.GetProperty("number").GetString(), order.GetProperty("collectionCode").GetString());

        // act
        var confirmed = await shop.ReadAsync();
        await shop.Checkout.AdvanceAsync(id, "MAKE_READY");
        var ready = await shop.ReadAsync();
        await shop.SendAsync();
        var again = (await shop.ReadAsync(), await shop.SendAsync());
        var told = await shop.Shop.AskAsync(kim, "{ me { notifications(first: 1) { totalCount nodes { kind title text delivery channel attempts order { number } location { code } version } } } }");

        // assert: the request is in Dutch, the message in the customer's English
        Assert.Equal((1, 1, (0, 0)), (confirmed, ready, again));
        Assert.Equal([$"EMAIL kim@example.com: Order {number} is confirmed", $"EMAIL kim@example.com: Order {number} is ready"], shop.Sent.Texts.Order());
        Assert.Contains($"Your collection code is {code}.", string.Join(' ', shop.Sent.Messages.Select(message => message.Text)), StringComparison.Ordinal);
        Assert.Equal(
            $$$$"""{"me":{"notifications":{"totalCount":2,"nodes":[{"kind":"ORDER_READY","title":"Bestelling {{{{number}}}} ligt klaar","text":"U kunt bestelling {{{{number}}}} ophalen bij {{{{ShopWithStock.Store.Name}}}}. Uw afhaalcode is {{{{code}}}}.","delivery":"SENT","channel":"EMAIL","attempts":1,"order":{"number":"{{{{number}}}}"},"location":{"code":"{{{{ShopWithStock.Store.Code}}}}"},"version":1}]}}}""",
            told.GetRawText());
    }

    [Fact]
    public async Task Order_Should_BeToldToItsCustomerAlone_AndCountAsReadOnce()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database);
        var (kim, sam) = (await shop.CustomerAsync("kim"), await shop.CustomerAsync("sam"));
        var order = await shop.Checkout.BuyAsync(kim, Checkout.Pickup, (ShopWithStock.Lamp, 1));
        await shop.Shop.ChangeAsync(kim, "cancelOrder", new { order = order.GetProperty("id").GetString() });
        await shop.ReadAsync();
        const string read = "... on NotificationsRead { count customer { notifications(isRead: false) { totalCount } } }";
        var first = (await shop.Shop.AskAsync(kim, "{ me { notifications(last: 1) { nodes { id } } } }")).GetProperty("me").GetProperty("notifications").GetProperty("nodes")[0]
            .GetProperty("id").GetString();

        // act
        string[] marked =
        [
            (await shop.Shop.ChangeAsync(sam, "markNotificationsRead", new { notifications = new[] { first } }, read)).GetRawText(),
            (await shop.Shop.ChangeAsync(kim, "markNotificationsRead", new { notifications = new[] { first } }, read)).GetRawText(),
            (await shop.Shop.ChangeAsync(kim, "markNotificationsRead", new { }, read)).GetRawText(),
            (await shop.Shop.ChangeAsync(kim, "markNotificationsRead", new { }, read)).GetRawText(),
            (await shop.Shop.ChangeAsync(Checkout.Staff, "markNotificationsRead", new { }, read)).GetRawText(),
        ];
        var seen = await shop.Shop.AskAsync(
            CustomersShop.Staff, "query($id: ID!, $node: ID!) { customer(id: $id) { notifications { totalCount } } node(id: $node) { id } }", new { id = kim.CustomerId.ToString(), node = first });

        // assert
        Assert.Equal(["ORDER_CONFIRMED", "ORDER_CANCELLED"], await shop.KindsAsync(kim));
        Assert.Equal(
            [
                """{"__typename":"NotificationsRead","count":0,"customer":{"notifications":{"totalCount":0}}}""",
                """{"__typename":"NotificationsRead","count":1,"customer":{"notifications":{"totalCount":1}}}""",
                """{"__typename":"NotificationsRead","count":1,"customer":{"notifications":{"totalCount":0}}}""",
                """{"__typename":"NotificationsRead","count":0,"customer":{"notifications":{"totalCount":0}}}""",
                """{"__typename":"NotifiedCustomerNeeded"}""",
            ],
            marked);
        Assert.Equal("""{"customer":{"notifications":{"totalCount":0}},"node":null}""", seen.GetRawText());
    }

    [Fact]
    public async Task Reservation_Should_BeToldWhenItIsMadeReadyAndAboutToEnd_EachOnce()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database);
        var (kim, sam) = (await shop.CustomerAsync("kim"), await shop.CustomerAsync("sam"));
        var (kept, code) = await ReserveAsync(shop, kim);
        var (given, _) = await ReserveAsync(shop, sam);
        await shop.ReadAsync();
        await shop.Shop.ChangeAsync(Staff, "pickReservation", new { reservation = kept });
        await shop.Shop.ChangeAsync(sam, "cancelReservation", new { reservation = given });
        await shop.ReadAsync();

        // act
        shop.Shop.Clock.Advance(TimeSpan.FromHours(44) - TimeSpan.FromMilliseconds(3));
        var early = await shop.GiveAsync();
        shop.Shop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        int[] given2 = [await shop.GiveAsync(), await shop.GiveAsync()];

        // assert
        Assert.Equal(0, early);
        Assert.Equal([1, 0], given2);
        Assert.Equal(["RESERVATION_CONFIRMED", "RESERVATION_READY", "RESERVATION_EXPIRING"], await shop.KindsAsync(kim));
        Assert.Equal(["RESERVATION_CONFIRMED"], await shop.KindsAsync(sam));
        var texts = await shop.Shop.AskAsync(kim, "{ me { notifications(first: 1) { nodes { text } } } }");
        Assert.Equal(
            $"{ShopWithStock.Store.Name} bewaart 1 x Lamp nog voor u tot 3-1 01:00. Uw code is {code}.",
            texts.GetProperty("me").GetProperty("notifications").GetProperty("nodes")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Watch_Should_BeToldOnce_WhenThereIsStockAgain()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database);
        var (kim, sam) = (await shop.CustomerAsync("kim"), await shop.CustomerAsync("sam"));
        var (lamp, chair) = (ShopWithStock.Lamp.Id, ShopWithStock.Chair.Id);
        await shop.StockAsync(lamp, _store, 0);

        // act
        string[] watched =
        [
            (await shop.WatchAsync(kim, chair, _store)).GetRawText(),
            (await shop.WatchAsync(kim, lamp, _store)).GetRawText(),
            (await shop.WatchAsync(kim, lamp, _store)).GetRawText(),
            (await shop.WatchAsync(sam, lamp, _store)).GetRawText(),
            (await shop.WatchAsync(sam, new ProductId(Guid.Empty), _store)).GetRawText(),
            (await shop.WatchAsync(sam, lamp, new LocationId(Guid.Empty))).GetRawText(),
            (await shop.WatchAsync(Checkout.Staff, lamp, _store)).GetRawText(),
            (await shop.Shop.ChangeAsync(sam, "unwatchStock", new { product = lamp.ToString(), location = _store.ToString() })).GetRawText(),
        ];
        var waiting = await shop.Shop.AskAsync(kim, "{ me { stockWatches { product { sku } location { code } } } }");
        var nothing = await shop.ReadAsync();
        await shop.StockAsync(lamp, _store, 3);
        var back = await shop.ReadAsync();
        await shop.StockAsync(lamp, _store, 0);
        await shop.StockAsync(lamp, _store, 4);
        var later = await shop.ReadAsync();
        var told = await shop.Shop.AskAsync(kim, "{ me { stockWatches { at } notifications { nodes { kind text product { sku } } } } }");

        // assert
        Assert.Equal(
            [
                """{"__typename":"StockIsAvailable","available":3}""", """{"__typename":"StockWatched"}""", """{"__typename":"StockWatched"}""",
                """{"__typename":"StockWatched"}""", """{"__typename":"UnknownProduct"}""", """{"__typename":"UnknownLocation"}""",
                """{"__typename":"NotifiedCustomerNeeded"}""", """{"__typename":"StockUnwatched"}""",
            ],
            watched);
        Assert.Equal($$$"""{"me":{"stockWatches":[{"product":{"sku":"LAMP"},"location":{"code":"{{{ShopWithStock.Store.Code}}}"}}]}}""", waiting.GetRawText());
        Assert.Equal((0, 1, 0), (nothing, back, later));
        Assert.Equal(
            $$$$"""{"me":{"stockWatches":[],"notifications":{"nodes":[{"kind":"BACK_IN_STOCK","text":"{{{{ShopWithStock.Store.Name}}}} heeft Lamp weer: 3 op voorraad.","product":{"sku":"LAMP"}}]}}}""",
            told.GetRawText());
        Assert.Empty(await shop.KindsAsync(sam));
    }

    [Fact]
    public async Task Watch_Should_BeTold_WhenStockCameBeforeItWasCommitted()
    {
        // arrange: what a look at the stock before, and a commit after it came, leaves
        await using var shop = await NotifiedShop.OpenAsync(database);
        var kim = await shop.CustomerAsync("kim");
        var lamp = ShopWithStock.Lamp.Id;
        await shop.ReadAsync();
        await shop.Shop.ExecuteAsync("DELETE FROM notifications_stock_watch");
        await shop.Shop.Service<Commands>().RunAsync(
            new Command<StockWatch>("watch", "test", ""),
            async scope =>
            {
                var watch = new StockWatch { Product = lamp, Location = _store, Customer = kim.CustomerId!.Value, At = scope.Now };
                await scope.UpsertAsync<StockWatch>([watch]);
                scope.Publish(new Change("stock-watch", $"{lamp.Value:N}+{_store.Value:N}", 1, "{}"));
                return watch;
            },
            TestContext.Current.CancellationToken);

        // act
        var told = await shop.ReadAsync();

        // assert
        Assert.Equal(1, told);
        Assert.Equal(["BACK_IN_STOCK"], await shop.KindsAsync(kim));
    }

    [Fact]
    public async Task Notification_Should_BeWrittenOnce_WhenNodesRaceAndReadAgain()
    {
        // arrange: three nodes, and orders of three customers
        await using var shop = await NotifiedShop.OpenAsync(database);
        List<NotifiedShop> nodes = [shop, await NotifiedShop.OpenAsync(new NeighboursDatabase(database)), await NotifiedShop.OpenAsync(new NeighboursDatabase(database))];
        Caller[] customers = [await shop.CustomerAsync("kim"), await shop.CustomerAsync("sam"), await shop.CustomerAsync("ria")];
        foreach (var customer in customers)
        {
            await shop.Checkout.BuyAsync(customer, Checkout.Pickup, (ShopWithStock.Chair, 1));
        }

        // act: together, then each from the start as a node that was killed before it could say how far it was
        await Task.WhenAll(nodes.Select(node => Task.Run(node.ReadAsync)));
        foreach (var node in nodes)
        {
            await shop.Shop.ExecuteAsync("UPDATE notifications_log_reader SET position = 0, until = NULL");
            await node.ReadAsync();
        }

        await Task.WhenAll(nodes.Select(node => Task.Run(node.SendAsync)));

        // assert
        foreach (var customer in customers)
        {
            Assert.Equal(["ORDER_CONFIRMED"], await shop.KindsAsync(customer));
        }

        Assert.Equal(3, nodes.Sum(node => node.Sent.Messages.Count));
        Assert.Equal(3, nodes.SelectMany(node => node.Sent.Messages).DistinctBy(message => message.Id).Count());
        foreach (var node in nodes.Skip(1))
        {
            await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task Log_Should_BeReadOn_WhenTheNodeThatReadItIsSilent()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database);
        await using var other = await NotifiedShop.OpenAsync(new NeighboursDatabase(database));
        var kim = await shop.CustomerAsync("kim");
        await shop.ReadAsync();
        await shop.Checkout.BuyAsync(kim, Checkout.Pickup, (ShopWithStock.Chair, 1));

        // act
        var meanwhile = await other.ReadAsync();
        shop.Shop.Clock.Advance(TimeSpan.FromSeconds(10));
        var after = await other.ReadAsync();

        // assert
        Assert.Equal((0, 1), (meanwhile, after));
        Assert.Equal(["ORDER_CONFIRMED"], await shop.KindsAsync(kim));
    }

    [Fact]
    public async Task Log_Should_BeReadOn_WhenAChangeCannotBeUnderstood()
    {
        // arrange: bad ones before, between and after a good one
        await using var shop = await NotifiedShop.OpenAsync(database);
        var kim = await shop.CustomerAsync("kim");
        await shop.PublishAsync(new Change(OrderTopics.CustomerOrder, "no key", 1, """{"kind":"READY"}"""), new Change(StockTopics.Level, "x/y", 1, "{}"));
        await shop.Checkout.BuyAsync(kim, Checkout.Pickup, (ShopWithStock.Chair, 1));
        await shop.PublishAsync(new Change(ReservationTopics.OfCustomer, "", 1, "{}"), new Change(OrderTopics.CustomerOrder, "1/2", 1, "no json"));

        // act
        for (var turn = 0; turn < 25; turn++)
        {
            await shop.ReadAsync();
        }

        // assert
        Assert.Equal(["ORDER_CONFIRMED"], await shop.KindsAsync(kim));
        Assert.Equal(4, await shop.CountAsync("SELECT COUNT(*) AS \"Value\" FROM data_change_set_aside"));
    }

    [Fact]
    public async Task Notification_Should_BeToldToWhoWatches_FromTheUnreadOnesOn()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database);
        var kim = await shop.CustomerAsync("kim");
        await using var workers = await shop.Shop.StartAsync();
        await shop.AddAsync(kim, NotificationKind.OrderConfirmed);
        const string document = "subscription($after: String) { notificationAdded(after: $after) { cursor version resync notification { kind } } }";
        await using var stream = await shop.Shop.SubscribeAsync(kim, document);
        await using var events = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        // act
        var unread = await NextAsync(events);
        await shop.AddAsync(kim, NotificationKind.OrderShipped, "order:1:2");
        var added = await NextAsync(events);
        await shop.AddAsync(kim, NotificationKind.OrderDelivered, "order:1:3");
        await using var resumed = await shop.Shop.SubscribeAsync(kim, document, new { after = added.Cursor });
        await using var missed = resumed.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        // assert
        Assert.Equal((true, "ORDER_CONFIRMED"), (unread.Resync, unread.Kind));
        Assert.Equal((false, "ORDER_SHIPPED"), (added.Resync, added.Kind));
        Assert.Equal((false, "ORDER_DELIVERED"), await NextAsync(missed) is var one ? (one.Resync, one.Kind) : default);
    }

    [Fact]
    public async Task Notifications_Should_BeTheKeptCustomers_UntilAMergeIsUndone()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database);
        var (kim, sam) = (await shop.CustomerAsync("kim"), await shop.CustomerAsync("sam"));
        await shop.AddAsync(sam);
        await shop.StockAsync(ShopWithStock.Lamp.Id, _store, 0);
        await shop.WatchAsync(sam, ShopWithStock.Lamp.Id, _store);

        // act
        var merged = await shop.Shop.ChangeAsync(
            CustomersShop.Staff, "mergeCustomers", new { keep = kim.CustomerId.ToString(), absorb = sam.CustomerId.ToString(), reason = "one" }, "... on CustomersMerged { merge { id } }");
        await shop.StockAsync(ShopWithStock.Lamp.Id, _store, 1);
        await shop.ReadAsync();
        var one = await shop.KindsAsync(kim);
        await shop.Shop.ChangeAsync(CustomersShop.Staff, "splitCustomers", new { merge = merged.GetProperty("merge").GetProperty("id").GetString() });

        // assert
        Assert.Equal(["ORDER_SHIPPED", "BACK_IN_STOCK"], one);
        Assert.Equal(["BACK_IN_STOCK"], await shop.KindsAsync(kim));
        Assert.Equal(["ORDER_SHIPPED"], await shop.KindsAsync(sam));
    }

    private static Caller Staff { get; } = new()
    {
        Kind = CallerKind.Associate,
        Id = "associate:2",
        Scopes = new HashSet<string> { Scope.ReservationsWrite },
    };

    private static async Task<(string Id, string Code)> ReserveAsync(NotifiedShop shop, Caller caller)
    {
        var reserved = await shop.Shop.ChangeAsync(
            caller,
            "reserve",
            new { product = ShopWithStock.Lamp.Id.ToString(), quantity = 1, location = _store.ToString(), idempotencyKey = Checkout.NewKey() },
            "... on Reserved { reservation { id code } }");
        var reservation = reserved.GetProperty("reservation");
        return (reservation.GetProperty("id").GetString()!, reservation.GetProperty("code").GetString()!);
    }

    private static async Task<(string Cursor, bool Resync, string? Kind)> NextAsync(IAsyncEnumerator<ResponseBuffer> events)
    {
        Assert.True(await events.MoveNextAsync());
        using var response = events.Current;
        var told = JsonElement.Parse(response.ToArray()).GetProperty("data").GetProperty("notificationAdded");
        return (told.GetProperty("cursor").GetString()!, told.GetProperty("resync").GetBoolean(), told.GetProperty("notification").GetProperty("kind").GetString());
    }
}
