using System.Text.Json;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Modules.Tests.Orders;
using Omnichannel.Graph.Orders;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Returns;

using static Omnichannel.Graph.Modules.Tests.EventStreams;
using static Omnichannel.Graph.Modules.Tests.Orders.Checkout;

namespace Omnichannel.Graph.Modules.Tests.Returns;

public sealed class ReturnsOnSqlite() : ReturnsSpec(TestDatabase.Sqlite());

public sealed class ReturnsOnPostgres() : ReturnsSpec(TestDatabase.Postgres());

public abstract class ReturnsSpec(TestDatabase database)
{
    private const string Kept =
        "order(id: $id) { state paid { minor } due { minor } returnable { bought returned requested returnable refund { minor } } returns { state refund { minor } } payments { transactions { kind amount { minor } } } }";

    [Fact]
    public async Task DeliveredGoods_Should_ComeBackInAStore_WithStockMoneyAndPoints()
    {
        // arrange: three lamps, brought
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");
        var order = await DeliveredAsync(shop, kim, (ShopWithStock.Lamp, 3));
        var before = (await PointsAsync(shop, kim), await new Checkout(shop).StockAsync(ShopWithStock.Lamp, ShopWithStock.Store.Id));

        // act: two go back to the store, one of which is broken
        var line = await LineAsync(shop, kim, order);
        var asked = await RequestAsync(shop, kim, order, line, 2, ShopWithStock.Store.Id);
        var number = asked.GetProperty("return").GetProperty("number").GetString();
        var found = await shop.AskAsync(Staff, "query($number: String!) { returnByNumber(number: $number) { id state order { number } lines { quantity reason product { sku } } } }", new { number });
        var received = await ReceiveAsync(shop, IdOf(asked), line, 2, 1);
        var mine = await shop.AskAsync(kim, $"query($id: ID!) {{ {Kept} me {{ returns {{ totalCount nodes {{ state refundedAt history {{ state }} lines {{ accepted restocked }} }} }} }} }}", new { id = order });

        // assert: one for each whole euro of 74.97 and then of 24.99
        Assert.Equal(("ReturnRequested", "REQUESTED", 4998), (asked.Case(), StateOf(asked), RefundOf(asked)));
        Assert.Equal("CHANGED_MIND", found.GetProperty("returnByNumber").GetProperty("lines")[0].GetProperty("reason").GetString());
        Assert.Equal(("ReturnReceived", "ACCEPTED", 4998), (received.Case(), StateOf(received), RefundOf(received)));
        Assert.Equal(
            """{"order":{"state":"COMPLETED","paid":{"minor":3094},"due":{"minor":0},"returnable":[{"bought":3,"returned":2,"requested":0,"returnable":1,"refund":{"minor":2499}}],"returns":[{"state":"ACCEPTED","refund":{"minor":4998}}],"payments":[{"transactions":[{"kind":"AUTHORISATION","amount":{"minor":8092}},{"kind":"CAPTURE","amount":{"minor":8092}},{"kind":"REFUND","amount":{"minor":4998}}]}]},"me":{"returns":{"totalCount":1,"nodes":[{"state":"ACCEPTED","refundedAt":"REFUNDED","history":[{"state":"REQUESTED"},{"state":"ACCEPTED"}],"lines":[{"accepted":2,"restocked":1}]}]}}}""",
            mine.GetRawText().Replace(mine.GetProperty("me").GetProperty("returns").GetProperty("nodes")[0].GetProperty("refundedAt").GetString()!, "REFUNDED", StringComparison.Ordinal));
        Assert.Equal((74, (2, 0)), before);
        Assert.Equal((24, (3, 0)), (await PointsAsync(shop, kim), await new Checkout(shop).StockAsync(ShopWithStock.Lamp, ShopWithStock.Store.Id)));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task WholeOrder_Should_GiveDeliveryBack_WithItsLastGoods()
    {
        // arrange
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");
        var order = await DeliveredAsync(shop, kim, (ShopWithStock.Lamp, 2));
        var line = await LineAsync(shop, kim, order);

        // act: one refused, then one, then the other
        var refused = await ReceiveAsync(shop, IdOf(await RequestAsync(shop, kim, order, line, 1)), line, 0, 0);
        var first = await ReceiveAsync(shop, IdOf(await RequestAsync(shop, kim, order, line, 1)), line, 1, 1, ShopWithStock.Warehouse.Id);
        var asked = await RequestAsync(shop, kim, order, line, 1);
        var last = await ReceiveAsync(shop, IdOf(asked), line, 1, 1, ShopWithStock.Warehouse.Id);
        var paid = (await shop.AskAsync(kim, $"query($id: ID!) {{ {Kept} }}", new { id = order })).GetProperty("order").GetProperty("paid").GetProperty("minor").GetInt32();

        // assert
        Assert.Equal(("REFUSED", 0), (StateOf(refused), RefundOf(refused)));
        Assert.Equal((2499, 2499 + 595, 2499 + 595), (RefundOf(first), RefundOf(asked), RefundOf(last)));
        Assert.Equal((0, 0), (paid, await PointsAsync(shop, kim)));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task TillReceipt_Should_ComeBack_FromThePaymentsItWasPaidWith()
    {
        // arrange: paid ten euro in cash and the rest by card; nobody knows who bought it
        await using var shop = await OpenAsync();
        var receipt = await shop.ChangeAsync(
            Staff,
            "recordReceipt",
            new
            {
                location = ShopWithStock.Store.Id.ToString(),
                number = "R-1",
                soldAt = database.Clock.GetUtcNow().ToString("O"),
                lines = new[] { new { product = ShopWithStock.Chair.Id.ToString(), quantity = 1, price = 7995, discount = 1000, reason = "showroom" } },
                payments = new[] { new { kind = "CASH", amount = 1000 }, new { kind = "PIN", amount = 5995 } },
                idempotencyKey = NewKey(),
            },
            "... on ReceiptRecorded { order { id } }");
        var order = receipt.GetProperty("order").GetProperty("id").GetString()!;
        var line = await LineAsync(shop, Staff, order);

        // act
        var received = await ReceiveAsync(shop, IdOf(await RequestAsync(shop, Staff, order, line, 1, ShopWithStock.Store.Id)), line, 1, 1);
        var kept = (await shop.AskAsync(Staff, $"query($id: ID!) {{ {Kept} }}", new { id = order })).GetProperty("order");

        // assert
        Assert.Equal(("ReturnReceived", 6995), (received.Case(), RefundOf(received)));
        Assert.Equal(
            """[{"transactions":[{"kind":"CAPTURE","amount":{"minor":1000}},{"kind":"REFUND","amount":{"minor":1000}}]},{"transactions":[{"kind":"CAPTURE","amount":{"minor":5995}},{"kind":"REFUND","amount":{"minor":5995}}]}]""",
            $"[{string.Join(',', kept.GetProperty("payments").EnumerateArray().Select(payment => payment.GetRawText()).Order(StringComparer.Ordinal))}]");
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Return_Should_BeRefused_When_ItIsNotTheirs_NotThere_TooMuch_TooLate_OrAtTheWrongPlace()
    {
        // arrange
        await using var shop = await OpenAsync();
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));
        var coming = (await new Checkout(shop).BuyAsync(kim, Pickup, (ShopWithStock.Chair, 1))).GetProperty("id").GetString()!;
        var order = await DeliveredAsync(shop, kim, (ShopWithStock.Lamp, 2));
        var line = await LineAsync(shop, kim, order);
        var elsewhere = Staff with { LocationId = ShopWithStock.PickupPoint.Id };

        // act
        var notTheirs = await RequestAsync(shop, sam, order, line, 1);
        var notThere = await RequestAsync(shop, kim, coming, line, 1);
        var otherLine = await RequestAsync(shop, kim, order, new OrderLineId(Guid.CreateVersion7(database.Clock.GetUtcNow())).ToString(), 1);
        var tooMuch = await RequestAsync(shop, kim, order, line, 3);
        var nothing = await RequestAsync(shop, kim, order, line, 0);
        var negative = await RequestAsync(shop, kim, order, line, -1);
        var nowhere = await RequestAsync(shop, kim, order, line, 1, ShopWithStock.PickupPoint.Id);
        var atTheWarehouse = await RequestAsync(shop, kim, order, line, 1, ShopWithStock.Warehouse.Id);
        var asked = await RequestAsync(shop, kim, order, line, 2);
        var twice = await RequestAsync(shop, kim, order, line, 1);
        var byCustomer = await shop.ChangeAsync(kim, "receiveReturn", Received(IdOf(asked), line, 2, 2, ShopWithStock.Store.Id));
        var wrongPlace = await shop.ChangeAsync(elsewhere, "receiveReturn", Received(IdOf(asked), line, 2, 2, ShopWithStock.PickupPoint.Id));
        var notTheirStore = await shop.ChangeAsync(elsewhere, "receiveReturn", Received(IdOf(asked), line, 2, 2, ShopWithStock.Store.Id));
        var more = await ReceiveAsync(shop, IdOf(asked), line, 3, 3);
        var stolen = await shop.ChangeAsync(sam, "cancelReturn", new { @return = IdOf(asked) });
        var seen = await shop.AskAsync(sam, "query($id: ID!) { node(id: $id) { id } return(id: $id) { number } }", new { id = IdOf(asked) });
        var cancelled = await shop.ChangeAsync(kim, "cancelReturn", new { @return = IdOf(asked) });
        var closed = await ReceiveAsync(shop, IdOf(asked), line, 2, 2);
        database.Clock.Advance(TimeSpan.FromDays(31));
        var late = await RequestAsync(shop, kim, order, line, 1);

        // assert
        Assert.Equal(("UnknownOrder", "OrderNotThere", "MoreThanReturnable", "MoreThanReturnable"), (notTheirs.Case(), notThere.Case(), otherLine.Case(), tooMuch.Case()));
        Assert.Equal(("BAD_USER_INPUT", "BAD_USER_INPUT"), (CodeOf(nothing), CodeOf(negative)));
        Assert.Equal(("LocationTakesNoReturn", "LocationTakesNoReturn"), (nowhere.Case(), atTheWarehouse.Case()));
        Assert.Equal(("ReturnRequested", "MoreThanReturnable"), (asked.Case(), twice.Case()));
        Assert.Equal(("FORBIDDEN", "LocationTakesNoReturn", "BAD_USER_INPUT"), (CodeOf(byCustomer), wrongPlace.Case(), CodeOf(notTheirStore)));
        Assert.Equal(("MoreThanRequested", "UnknownReturn"), (more.Case(), stolen.Case()));
        Assert.Equal("""{"node":null,"return":null}""", seen.GetRawText());
        Assert.Equal(("ReturnCancelled", "ReturnClosed", "ReturnPeriodOver"), (cancelled.Case(), closed.Case(), late.Case()));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Return_Should_HappenOnce_When_ManyDoItAtOnce()
    {
        // arrange: four lamps
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");
        var order = await DeliveredAsync(shop, kim, (ShopWithStock.Lamp, 4));
        var line = await LineAsync(shop, kim, order);
        var stock = await new Checkout(shop).StockAsync(ShopWithStock.Lamp, ShopWithStock.Store.Id);

        // act: a thousand want to give one or two of them back; who may is received by ten tills at once
        var asked = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => Task.Run(() => RequestAsync(shop, kim, order, line, 1 + (number % 2)))));
        var granted = asked.Where(result => result.Case() == "ReturnRequested").ToList();
        var received = await Task.WhenAll(granted.SelectMany(one => Enumerable.Range(0, 10).Select(_ => Task.Run(() => ReceiveAsync(shop, IdOf(one), line, 1, 1)))));
        var order2 = (await shop.AskAsync(kim, $"query($id: ID!) {{ {Kept} }}", new { id = order })).GetProperty("order");

        // assert
        Assert.Equal(4, granted.Sum(one => one.GetProperty("return").GetProperty("lines")[0].GetProperty("quantity").GetInt32()));
        Assert.Equal(1000 - granted.Count, asked.Count(result => result.Case() == "MoreThanReturnable"));
        Assert.Equal((granted.Count, 9 * granted.Count), (received.Count(result => result.Case() == "ReturnReceived"), received.Count(result => result.Case() == "ReturnClosed")));
        Assert.Equal((4 * 2499) + 595 - (granted.Count * 2499) - (granted.Count == 4 ? 595 : 0), order2.GetProperty("paid").GetProperty("minor").GetInt32());
        Assert.Equal((stock.OnHand + granted.Count, 0), await new Checkout(shop).StockAsync(ShopWithStock.Lamp, ShopWithStock.Store.Id));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Points_Should_NeverFallBelowZero_When_TheyAreSpentWhileTheirGoodsComeBack()
    {
        // arrange: 74 points of three lamps
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");
        var order = await DeliveredAsync(shop, kim, (ShopWithStock.Lamp, 3));
        var line = await LineAsync(shop, kim, order);
        var asked = IdOf(await RequestAsync(shop, kim, order, line, 3));

        // act
        var spending = Enumerable.Range(0, 30).Select(_ => Task.Run(() =>
            shop.ChangeAsync(kim, "holdPoints", new { points = 70, idempotencyKey = NewKey() }, "... on PointsHeld { hold { id } }")));
        var giving = Task.Run(() => ReceiveAsync(shop, asked, line, 3, 3));
        var held = await Task.WhenAll(spending);
        await giving;
        var account = (await shop.AskAsync(kim, "{ me { loyalty { balance available owed } } }")).GetProperty("me").GetProperty("loyalty");

        // assert: spent once at most; what they owe then is as much as they have not
        Assert.True(held.Count(result => result.Case() == "PointsHeld") <= 1);
        Assert.True(account.GetProperty("balance").GetInt32() >= 0 && account.GetProperty("available").GetInt32() >= 0, account.GetRawText());
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Refund_Should_BeMadeLater_When_TheProviderDoesNotAnswer_AndOnceOnly()
    {
        // arrange: the provider is down when the goods come back
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");
        var order = await DeliveredAsync(shop, kim, (ShopWithStock.Lamp, 2));
        var line = await LineAsync(shop, kim, order);
        var asked = IdOf(await RequestAsync(shop, kim, order, line, 1));
        var provider = shop.Service<TestPayments>();
        provider.IsDown = true;

        // act
        var received = await ReceiveAsync(shop, asked, line, 1, 1);
        var meanwhile = (await shop.AskAsync(kim, $"query($id: ID!) {{ {Kept} }}", new { id = order })).GetProperty("order").GetProperty("paid").GetProperty("minor").GetInt32();
        provider.IsDown = false;
        await shop.Service<FinishPayments>().RunAsync(TestContext.Current.CancellationToken);
        var early = (await shop.AskAsync(kim, "query($id: ID!) { return(id: $id) { refundedAt } }", new { id = asked })).GetProperty("return").GetProperty("refundedAt");
        database.Clock.Advance(TimeSpan.FromSeconds(30));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => shop.Service<FinishPayments>().RunAsync(TestContext.Current.CancellationToken))));
        var after = (await shop.AskAsync(kim, $"query($id: ID!) {{ {Kept} }}", new { id = order })).GetProperty("order").GetProperty("paid").GetProperty("minor").GetInt32();

        // assert
        Assert.Equal(("ReturnReceived", JsonValueKind.Null), (received.Case(), early.ValueKind));
        Assert.Equal(((2 * 2499) + 595, 2499 + 595), (meanwhile, after));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Return_Should_GiveNoMore_When_TheBankHasGivenAllBack()
    {
        // arrange: one came back, one is on its way, and then the bank gives the whole payment back
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");
        var order = await DeliveredAsync(shop, kim, (ShopWithStock.Lamp, 3));
        var line = await LineAsync(shop, kim, order);
        await ReceiveAsync(shop, IdOf(await RequestAsync(shop, kim, order, line, 1)), line, 1, 1);
        var asked = IdOf(await RequestAsync(shop, kim, order, line, 1));
        var payment = (await shop.AskAsync(kim, "query($id: ID!) { order(id: $id) { payments { id } } }", new { id = order }))
            .GetProperty("order").GetProperty("payments")[0].GetProperty("id").GetString()!;
        var notice = await new Checkout(shop).NotifyAsync(payment, "REFUNDED", (3 * 2499) + 595);

        // act
        var received = await ReceiveAsync(shop, asked, line, 1, 1);
        var paid = (await shop.AskAsync(kim, $"query($id: ID!) {{ {Kept} }}", new { id = order })).GetProperty("order").GetProperty("paid").GetProperty("minor").GetInt32();

        // assert
        Assert.Equal((NoticeAnswer.Taken, "ReturnReceived", 0, 0), (notice, received.Case(), RefundOf(received), paid));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Watchers_Should_SeeAReturnChange_When_ItIsTheirs()
    {
        // arrange
        await using var shop = await OpenAsync();
        await using var workers = await shop.StartAsync();
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));
        var order = await DeliveredAsync(shop, kim, (ShopWithStock.Lamp, 2));
        var line = await LineAsync(shop, kim, order);
        await using var all = await WatchAsync(shop, kim, "subscription { returnChanged { resync version return { state } } }");
        var begun = await NextAsync(all);

        // act
        var asked = IdOf(await RequestAsync(shop, kim, order, line, 1));
        var requested = await NextAsync(all);
        await using var stranger = await WatchAsync(shop, sam, $"subscription {{ returnChanged(return: \"{asked}\") {{ return {{ state }} }} }}");
        var unseen = await NextAsync(stranger);
        await ReceiveAsync(shop, asked, line, 1, 1);
        var accepted = await NextAsync(all);

        // assert
        Assert.Equal("""{"data":{"returnChanged":{"resync":true,"version":0,"return":null}}}""", begun);
        Assert.Equal("""{"data":{"returnChanged":{"resync":false,"version":1,"return":{"state":"REQUESTED"}}}}""", requested);
        Assert.Equal("""{"data":{"returnChanged":{"return":null}}}""", unseen);
        Assert.Equal("""{"data":{"returnChanged":{"resync":false,"version":2,"return":{"state":"ACCEPTED"}}}}""", accepted);
    }

    private static async Task<IAsyncEnumerator<ResponseBuffer>> WatchAsync(CustomersShop shop, Caller caller, string document) =>
        (await shop.SubscribeAsync(caller, document)).GetAsyncEnumerator(TestContext.Current.CancellationToken);

    private Task<CustomersShop> OpenAsync() => ShopWithStock.OpenAsync(database, services => services.AddReturns());

    private static async Task<string> DeliveredAsync(CustomersShop shop, Caller caller, params (Omnichannel.Graph.Catalog.Contract.ProductRecord Product, int Quantity)[] lines)
    {
        var checkout = new Checkout(shop);
        var slot = (await shop.SlotsAsync(caller))[2];
        var order = (await checkout.BuyAsync(caller, HomeDelivery(slot), lines)).GetProperty("id").GetString()!;
        Assert.Equal(("SHIPPED", "COMPLETED"), (await checkout.AdvanceAsync(order, "SHIP"), await checkout.AdvanceAsync(order, "DELIVER")));
        return order;
    }

    private static async Task<string> LineAsync(CustomersShop shop, Caller caller, string order) =>
        (await shop.AskAsync(caller, "query($id: ID!) { order(id: $id) { returnable { line } } }", new { id = order }))
            .GetProperty("order").GetProperty("returnable")[0].GetProperty("line").GetString()!;

    private static Task<JsonElement> RequestAsync(CustomersShop shop, Caller caller, string order, string line, int quantity, LocationId? location = null) => shop.ChangeAsync(
        caller,
        "requestReturn",
        new { order, lines = new[] { new { line, quantity, reason = "CHANGED_MIND" } }, location = location?.ToString(), idempotencyKey = NewKey() },
        "... on ReturnRequested { return { id number state refund { minor } lines { quantity } } }");

    private static Task<JsonElement> ReceiveAsync(CustomersShop shop, string id, string line, int accepted, int restocked, LocationId? location = null) => shop.ChangeAsync(
        Staff with { LocationId = null }, "receiveReturn", Received(id, line, accepted, restocked, location ?? ShopWithStock.Store.Id), "... on ReturnReceived { return { id state refund { minor } } }");

    private static object Received(string id, string line, int accepted, int restocked, LocationId location) =>
        new { @return = id, location = location.ToString(), lines = new[] { new { line, accepted, restocked } }, idempotencyKey = NewKey() };

    private static async Task<int> PointsAsync(CustomersShop shop, Caller caller) =>
        (await shop.AskAsync(caller, "{ me { loyalty { balance } } }")).GetProperty("me").GetProperty("loyalty").GetProperty("balance").GetInt32();

    private static string IdOf(JsonElement result) => result.GetProperty("return").GetProperty("id").GetString()!;

    private static string? StateOf(JsonElement result) => result.GetProperty("return").GetProperty("state").GetString();

    private static int RefundOf(JsonElement result) => result.GetProperty("return").GetProperty("refund").GetProperty("minor").GetInt32();

    private static string? CodeOf(JsonElement result) => result.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
