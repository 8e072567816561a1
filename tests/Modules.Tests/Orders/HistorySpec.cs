using System.Text.Json;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Orders;

using static Omnichannel.Graph.Modules.Tests.Orders.Checkout;

namespace Omnichannel.Graph.Modules.Tests.Orders;

public sealed class HistoryOnSqlite() : HistorySpec(TestDatabase.Sqlite());

public sealed class HistoryOnPostgres() : HistorySpec(TestDatabase.Postgres());

public abstract class HistorySpec(TestDatabase database)
{
    private const string History = "orders { totalCount nodes { channel store { code } state agreement { total { minor } fulfilment { kind } } receipt { number choice } } }";

    [Fact]
    public async Task History_Should_HoldTillAndOnlinePurchases_InOneList()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        await shop.ChangeAsync(Staff, "addIdentity", new { customer = kim.CustomerId!.Value.ToString(), identity = new { kind = "CARD", value = "2620 0001 234" } });
        await checkout.BuyAsync(kim, Pickup, (ShopWithStock.Lamp, 1));
        database.Clock.Advance(TimeSpan.FromMinutes(5));

        // act: the till scans the card; the connector sends the receipt twice, with another key, too
        var receipt = await RecordAsync(shop, "R-17", NewKey(), 11191, "262000-01234");
        var again = await RecordAsync(shop, "R-17", NewKey(), 11191, "262000-01234");
        var wrong = await RecordAsync(shop, "R-18", NewKey(), 11190, null);
        var nobody = await RecordAsync(shop, "R-19", NewKey(), 11191, "000000");
        var mine = (await shop.AskAsync(kim, $"{{ me {{ {History} }} }}")).GetProperty("me");
        var staff = await shop.AskAsync(Staff, "query($id: ID!) { customer(id: $id) { orders(channel: \"STORE\") { totalCount } } }", new { id = kim.CustomerId.Value.ToString() });
        var stranger = await shop.AskAsync(await shop.SignInAsync("sam"), "query($id: ID!) { node(id: $id) { id } }", new { id = receipt.GetProperty("order").GetProperty("id").GetString() });

        // assert: three chairs and 100 loaves of which the store has none were there before
        Assert.Equal(("ReceiptRecorded", receipt.GetRawText(), "ReceiptDoesNotAddUp", "ReceiptRecorded"), (receipt.Case(), again.GetRawText(), wrong.Case(), nobody.Case()));
        Assert.Equal(
            """{"orders":{"totalCount":2,"nodes":[{"channel":"STORE","store":{"code":"0030"},"state":"COMPLETED","agreement":{"total":{"minor":11191},"fulfilment":null},"receipt":{"number":"R-17","choice":"EMAIL"}},{"channel":"APP","store":null,"state":"CONFIRMED","agreement":{"total":{"minor":2499},"fulfilment":{"kind":"STORE_PICKUP"}},"receipt":{"number":"NUMBER","choice":"PRINT"}}]}}""",
            mine.GetRawText().Replace(mine.GetProperty("orders").GetProperty("nodes")[1].GetProperty("receipt").GetProperty("number").GetString()!, "NUMBER", StringComparison.Ordinal));
        Assert.Equal("""{"customer":{"orders":{"totalCount":1}}}""", staff.GetRawText());
        Assert.Equal("""{"node":null}""", stranger.GetRawText());
        Assert.Equal((1, 0), await checkout.StockAsync(ShopWithStock.Chair, ShopWithStock.Store.Id));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Kiosk_Should_OrderFromTheWarehouse_PaidInTheStore_AndItIsInTheCustomersHistory()
    {
        // arrange: T1, a customer with nothing but an address for mail
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var slot = (await shop.SlotsAsync(Staff))[2];
        var quote = await checkout.QuoteAsync(Staff, Lines((ShopWithStock.Lamp, 3)), HomeDelivery(slot), "Kim@Example.org");

        // act
        var placed = (await checkout.PlaceAsync(Staff, IdOf(quote), null)).GetProperty("order");
        var order = placed.GetProperty("id").GetString();
        var early = await checkout.AdvanceAsync(order!, "SHIP");
        var tooMuch = await PayAsync(shop, order, 9000);
        var part = await PayAsync(shop, order, 8000);
        var rest = await PayAsync(shop, order, 92);
        var created = await shop.ChangeAsync(
            Staff, "createCustomer", new { givenName = "Kim", identities = new[] { new { kind = "EMAIL", value = "kim@example.org" } } }, $"... on CustomerCreated {{ customer {{ id }} }}");
        var customer = created.GetProperty("customer").GetProperty("id").GetString();
        var history = await shop.AskAsync(Staff, $"query($id: ID!) {{ customer(id: $id) {{ {History} }} }}", new { id = customer });
        var shipped = await checkout.AdvanceAsync(order!, "SHIP");
        var next = await checkout.QuoteAsync(Staff, Lines((ShopWithStock.Lamp, 1)), Pickup, "KIM@example.org");
        await checkout.PlaceAsync(Staff, IdOf(next), null);
        var count = await shop.AskAsync(Staff, "query($id: ID!) { customer(id: $id) { orders { totalCount } } }", new { id = customer });

        // assert
        Assert.Equal(("AWAITING_PAYMENT", "OrderStateConflict"), (placed.GetProperty("state").GetString(), early));
        Assert.Equal(("MoreThanDue", "PaymentRecorded", "PaymentRecorded", "SHIPPED"), (tooMuch.Case(), part.Case(), rest.Case(), shipped));
        Assert.Equal(("COMPLETED", "DELIVERY"), (await checkout.AdvanceAsync(order!, "DELIVER"), history.GetProperty("customer").GetProperty("orders").GetProperty("nodes")[0].GetProperty("agreement").GetProperty("fulfilment").GetProperty("kind").GetString()));
        Assert.Equal("""{"customer":{"orders":{"totalCount":2}}}""", count.GetRawText());
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Order_Should_BeCancelled_When_NobodyPaysItInTheStoreInTime()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var slot = (await shop.SlotsAsync(Staff))[2];
        var quote = await checkout.QuoteAsync(Staff, Lines((ShopWithStock.Lamp, 5)), HomeDelivery(slot), "kim@example.org");
        var order = (await checkout.PlaceAsync(Staff, IdOf(quote), null)).GetProperty("order").GetProperty("id").GetString();

        // act: at the very moment, whether or not somebody sweeps
        database.Clock.Advance(TimeSpan.FromHours(2));
        var late = await PayAsync(shop, order, 100);
        var free = await shop.FreeAsync(Staff, slot);
        await shop.Service<FinishPayments>().RunAsync(TestContext.Current.CancellationToken);
        var state = await shop.AskAsync(Staff, "query($id: ID!) { order(id: $id) { state due { minor } } }", new { id = order });

        // assert
        Assert.Equal(("OrderStateConflict", 3), (late.Case(), free));
        Assert.Equal("""{"order":{"state":"CANCELLED","due":{"minor":0}}}""", state.GetRawText());
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Orders_Should_GoAlong_When_GuestsSignIn_AndCustomersAreMergedAndSplit()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var guestId = CatalogSamples.Id(4001);
        var guest = new Caller { Kind = CallerKind.Guest, Id = "guest:1", GuestId = new GuestId(guestId) };
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));
        var quote = await checkout.QuoteAsync(guest, Lines((ShopWithStock.Lamp, 1)), Pickup, "somebody@example.org");
        var order = (await checkout.PlaceAsync(guest, IdOf(quote), "tok_ok")).GetProperty("order").GetProperty("id").GetString();
        await checkout.BuyAsync(sam, Pickup, (ShopWithStock.Chair, 1));

        // act
        await shop.ChangeAsync(kim, "linkGuest", new { guestToken = $"guest-{guestId:N}" });
        var linked = await CountAsync(shop, kim);
        var merged = await shop.ChangeAsync(
            Staff, "mergeCustomers", new { keep = kim.CustomerId!.Value.ToString(), absorb = sam.CustomerId!.Value.ToString(), reason = "same person" }, "... on CustomersMerged { merge { id } }");
        var both = await CountAsync(shop, kim);
        var split = await shop.ChangeAsync(Staff, "splitCustomers", new { merge = merged.GetProperty("merge").GetProperty("id").GetString() });
        var mine = await shop.AskAsync(guest, "query($id: ID!) { order(id: $id) { state } }", new { id = order });

        // assert
        Assert.Equal((1, 2), (linked, both));
        Assert.Equal((1, 1), (await CountAsync(shop, kim), await CountAsync(shop, sam)));
        Assert.Equal("CustomersSplit", split.Case());
        Assert.Equal("""{"order":{"state":"CONFIRMED"}}""", mine.GetRawText());
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Purchases_Should_GiveTheSamePointsInEveryChannel_Once_AndNoneWhenTheMoneyGoesBack()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));
        await shop.ChangeAsync(Staff, "addIdentity", new { customer = sam.CustomerId!.Value.ToString(), identity = new { kind = "CARD", value = "2620 0001 234" } });
        var slot = (await shop.SlotsAsync(kim))[0];

        // act: what the till sells for 111.91 costs as much in the app, brought home
        await RecordAsync(shop, "R-17", NewKey(), 11191, "262000-01234");
        await RecordAsync(shop, "R-17", NewKey(), 11191, "262000-01234");
        var lamps = await checkout.BuyAsync(kim, HomeDelivery(slot), (ShopWithStock.Lamp, 4));
        var earned = (await PointsAsync(shop, kim), await PointsAsync(shop, sam));
        await shop.ChangeAsync(kim, "cancelOrder", new { order = lamps.GetProperty("id").GetString() });

        // assert: one for each whole euro
        Assert.Equal((99, 111), earned);
        Assert.Equal(0, await PointsAsync(shop, kim));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Purchases_Should_AnswerReviewsAndOffers()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        await checkout.BuyAsync(kim, Pickup, (ShopWithStock.Lamp, 2));
        var cancelled = await checkout.BuyAsync(kim, Pickup, (ShopWithStock.Chair, 1));
        await shop.ChangeAsync(kim, "cancelOrder", new { order = cancelled.GetProperty("id").GetString() });
        var (purchases, history) = (shop.Service<IPurchases>(), shop.Service<IPurchaseHistory>());

        // act
        var has = (
            await purchases.HasBoughtAsync(kim.CustomerId!.Value, [ShopWithStock.Bread.Id, ShopWithStock.Lamp.Id], TestContext.Current.CancellationToken),
            await purchases.HasBoughtAsync(kim.CustomerId.Value, [ShopWithStock.Chair.Id], TestContext.Current.CancellationToken));
        await using var db = shop.Service<Omnichannel.Graph.Data.GraphDatabase>().Read();
        var bought = await history.BoughtAsync(db, [kim.CustomerId.Value], database.Clock.GetUtcNow().AddDays(-1), TestContext.Current.CancellationToken);

        // assert
        Assert.Equal((true, false), has);
        Assert.Equal([new PastPurchase(ShopWithStock.Lamp.Id, database.Clock.GetUtcNow(), 2)], bought[kim.CustomerId.Value]);
    }

    private static async Task<int> CountAsync(CustomersShop shop, Caller caller) =>
        (await shop.AskAsync(caller, "{ me { orders { totalCount } } }")).GetProperty("me").GetProperty("orders").GetProperty("totalCount").GetInt32();

    private static async Task<int> PointsAsync(CustomersShop shop, Caller caller) =>
        (await shop.AskAsync(caller, "{ me { loyalty { balance } } }")).GetProperty("me").GetProperty("loyalty").GetProperty("balance").GetInt32();

    private static Task<JsonElement> PayAsync(CustomersShop shop, string? order, int amount) => shop.ChangeAsync(
        Staff, "recordPayment", new { order, kind = "PIN", amount, location = ShopWithStock.Store.Id.ToString(), idempotencyKey = NewKey() });

    // A chair at ten percent off and some loaves.
    private Task<JsonElement> RecordAsync(CustomersShop shop, string number, Guid key, int paid, string? card) => shop.ChangeAsync(
        Staff,
        "recordReceipt",
        new
        {
            location = ShopWithStock.Store.Id.ToString(),
            number,
            soldAt = database.Clock.GetUtcNow().AddMinutes(-1).ToString("O"),
            card,
            lines = new object[]
            {
                new { product = ShopWithStock.Chair.Id.ToString(), quantity = 1, price = 7995, discount = 1000, reason = "showroom" },
                new { product = ShopWithStock.Bread.Id.ToString(), quantity = 14, price = 299, discount = 0 },
                new { product = ShopWithStock.Bread.Id.ToString(), quantity = 1, price = 10, discount = 0 },
            },
            payments = new object[] { new { kind = "CASH", amount = 1000 }, new { kind = "PIN", amount = paid - 1000 } },
            receipt = "EMAIL",
            idempotencyKey = key,
        },
        "... on ReceiptRecorded { order { id number } }");
}
