using System.Text.Json;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Orders;
using Omnichannel.Graph.Orders.Contract;

using static Omnichannel.Graph.Modules.Tests.Orders.Checkout;

namespace Omnichannel.Graph.Modules.Tests.Orders;

public sealed class PaymentsOnSqlite() : PaymentsSpec(TestDatabase.Sqlite());

public sealed class PaymentsOnPostgres() : PaymentsSpec(TestDatabase.Postgres());

public abstract class PaymentsSpec(TestDatabase database)
{
    private const long Price = 2499;

    [Fact]
    public async Task Notice_Should_MakeTheOrder_When_ItComesBeforeTheClientComesBack()
    {
        // arrange: the customer is sent to the bank
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        var quote = IdOf(await checkout.QuoteAsync(kim, Lines((ShopWithStock.Lamp, 1)), Pickup));
        var key = NewKey();
        var pending = await checkout.PlaceAsync(kim, quote, "tok_pending", key);
        var payment = pending.GetProperty("payment").GetProperty("id").GetString()!;

        // act
        var answers = new List<NoticeAnswer> { await checkout.NotifyAsync(payment, "AUTHORISED", Price), await checkout.NotifyAsync(payment, "AUTHORISED", Price) };
        var back = await checkout.PlaceAsync(kim, quote, "tok_pending", key);
        var other = await checkout.PlaceAsync(kim, quote, "tok_ok");
        answers.Add(await checkout.NotifyAsync(payment, "CAPTURED", Price));

        // assert
        Assert.Equal(("PaymentPending", "PENDING"), (pending.Case(), pending.GetProperty("payment").GetProperty("state").GetString()));
        Assert.Equal([NoticeAnswer.Taken, NoticeAnswer.Taken, NoticeAnswer.Taken], answers);
        Assert.Equal("CONFIRMED", back.GetProperty("order").GetProperty("state").GetString());
        Assert.Equal(back.GetRawText(), other.GetRawText());
        await AssertPaidOnceAsync(shop, kim, payment);
    }

    [Fact]
    public async Task Notice_Should_MakeTheOrderOnce_When_ItComesDuringTheClientsCall()
    {
        // arrange: the provider tells three times before it answers
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        var quote = IdOf(await checkout.QuoteAsync(kim, Lines((ShopWithStock.Lamp, 1)), Pickup));
        var payment = "";
        shop.Service<TestPayments>().BeforeAnswer = async request =>
        {
            payment = request.Id.ToString();
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => checkout.NotifyAsync(payment, "AUTHORISED", Price))));
        };

        // act: and two clients buy it at the same time
        var placed = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => checkout.PlaceAsync(kim, quote, "tok_ok"))));

        // assert
        Assert.Equal(["OrderPlaced", "OrderPlaced"], placed.Select(result => result.Case()));
        Assert.Single(placed.Select(result => result.GetProperty("order").GetProperty("id").GetString()).Distinct());
        await AssertPaidOnceAsync(shop, kim, payment);
    }

    [Fact]
    public async Task Notice_Should_ChangeNothing_When_ItComesAfterwards_OrIsNotSigned_OrIsAboutAnotherAmount()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        var payment = "";
        shop.Service<TestPayments>().BeforeAnswer = request => Task.FromResult(payment = request.Id.ToString());
        var order = await checkout.BuyAsync(kim, Pickup, (ShopWithStock.Lamp, 1));

        // act
        var taken = new[] { await checkout.NotifyAsync(payment, "AUTHORISED", Price), await checkout.NotifyAsync(payment, "CAPTURED", Price), await checkout.NotifyAsync(payment, "DECLINED", Price) };
        var forged = await checkout.NotifyAsync(payment, "REFUNDED", Price, "another secret of somebody");
        var cheaper = await checkout.NotifyAsync(payment, "REFUNDED", 1);
        var nonsense = await checkout.NotifyAsync(payment, "SOLD", Price);
        var after = await shop.AskAsync(kim, "query($order: ID!) { order(id: $order) { id number state version collectionCode due { minor } paid { minor } events { number kind } } }", new { order = order.GetProperty("id").GetString() });

        // assert
        Assert.Equal([NoticeAnswer.Taken, NoticeAnswer.Taken, NoticeAnswer.Taken], taken);
        Assert.Equal((NoticeAnswer.NotSigned, NoticeAnswer.NotUnderstood, NoticeAnswer.NotUnderstood), (forged, cheaper, nonsense));
        Assert.Equal(order.GetRawText(), after.GetProperty("order").GetRawText());
        await AssertPaidOnceAsync(shop, kim, payment);
    }

    [Fact]
    public async Task Notice_Should_BeRefused_When_ItIsOld()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        shop.Service<OrdersOptions>().NoticeSecret = Secret;
        var body = JsonSerializer.SerializeToUtf8Bytes(new { payment = "", status = "CAPTURED", amount = 1 });
        var signature = PaymentNotices.Sign(Secret, database.Clock.GetUtcNow(), body);

        // act
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        var young = await shop.Service<PaymentNotices>().TakeAsync(body, signature, TestContext.Current.CancellationToken);
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        var old = await shop.Service<PaymentNotices>().TakeAsync(body, signature, TestContext.Current.CancellationToken);

        // assert
        Assert.Equal((NoticeAnswer.NotUnderstood, NoticeAnswer.NotSigned), (young, old));
    }

    [Fact]
    public async Task Worker_Should_FinishWhatADeadProcessHasBegun()
    {
        // arrange: the process dies after the provider has the payment, and before it has
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));
        var arrived = IdOf(await checkout.QuoteAsync(kim, Lines((ShopWithStock.Lamp, 1)), Pickup));
        var lost = IdOf(await checkout.QuoteAsync(sam, Lines((ShopWithStock.Lamp, 1)), Pickup));
        shop.Service<TestPayments>().BeforeAnswer = _ => throw new InvalidOperationException("The process died.");
        var (arrivedKey, lostKey) = (NewKey(), NewKey());
        var died = await checkout.PlaceAsync(kim, arrived, "tok_ok", arrivedKey);
        var alsoDied = await checkout.PlaceAsync(sam, lost, "tok_down", lostKey);
        shop.Service<TestPayments>().BeforeAnswer = null;

        // act
        database.Clock.Advance(TimeSpan.FromSeconds(31));
        var looked = await shop.Service<FinishPayments>().RunAsync(TestContext.Current.CancellationToken);
        var order = await checkout.PlaceAsync(kim, arrived, "tok_ok", arrivedKey);
        var refused = await checkout.PlaceAsync(sam, lost, "tok_down", lostKey);
        var retried = await checkout.PlaceAsync(sam, lost, "tok_ok");

        // assert: one became an order; the other can be paid in another way
        Assert.True(died.TryGetProperty("errors", out _) && alsoDied.TryGetProperty("errors", out _));
        Assert.Equal((2, "OrderPlaced", "PaymentDeclined", "OrderPlaced"), (looked, order.Case(), refused.Case(), retried.Case()));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Money_Should_GoBack_When_TheQuoteEndedMeanwhile_AndWhenItCannotBeReceived()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        var slow = IdOf(await checkout.QuoteAsync(kim, Lines((ShopWithStock.Lamp, 1)), Pickup));
        var payment = (await checkout.PlaceAsync(kim, slow, "tok_pending")).GetProperty("payment").GetProperty("id").GetString()!;
        var empty = IdOf(await checkout.QuoteAsync(kim, Lines((ShopWithStock.Lamp, 1)), Pickup));

        // act: half an hour at the bank; and a bank that gives nothing in the end
        var cannot = await checkout.PlaceAsync(kim, empty, "tok_no_capture");
        database.Clock.Advance(TimeSpan.FromMinutes(31));
        await checkout.NotifyAsync(payment, "AUTHORISED", Price);
        var late = await checkout.PlaceAsync(kim, slow, "tok_ok");
        await shop.Service<FinishPayments>().RunAsync(TestContext.Current.CancellationToken);

        // assert
        Assert.Equal("CANCELLED", cannot.GetProperty("order").GetProperty("state").GetString());
        Assert.Equal("QuoteEnded", late.Case());
        var id = EntityId.Parse<PaymentId>(payment);
        Assert.Equal((0, 1), (shop.Service<TestPayments>().Times(id, "capture"), shop.Service<TestPayments>().Times(id, "void")));
        Assert.Equal((2, 0), await checkout.StockAsync(ShopWithStock.Lamp, ShopWithStock.Store.Id));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Payment_Should_BeTriedAgain_When_ItWasRefused_AndAKeyBelongsToOneAttempt()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        var quote = IdOf(await checkout.QuoteAsync(kim, Lines((ShopWithStock.Lamp, 1)), HomeDelivery((await shop.SlotsAsync(kim))[0])));
        var key = NewKey();

        // act
        var refused = (await checkout.PlaceAsync(kim, quote, "tok_declined", key), await checkout.PlaceAsync(kim, quote, "tok_declined", key));
        var reused = await checkout.PlaceAsync(kim, quote, "tok_ok", key);
        var unpaid = await checkout.PlaceAsync(kim, quote, null);
        var stranger = await checkout.PlaceAsync(await shop.SignInAsync("sam"), quote, "tok_ok");
        var lost = await checkout.PlaceAsync(kim, quote, "tok_lost");
        var again = await checkout.PlaceAsync(kim, quote, "tok_lost");

        // assert: what is to be delivered is not paid in a store, unless it was ordered in one
        Assert.Equal(("PaymentDeclined", "PaymentDeclined", "IdempotencyKeyReused"), (refused.Item1.Case(), refused.Item2.Case(), reused.Case()));
        Assert.Equal(("PaymentNeeded", "UnknownQuote", "PaymentPending", "OrderPlaced"), (unpaid.Case(), stranger.Case(), lost.Case(), again.Case()));
        Assert.Empty(await shop.ReconcileAsync());
    }

    private static async Task AssertPaidOnceAsync(CustomersShop shop, Caller buyer, string payment)
    {
        var id = EntityId.Parse<PaymentId>(payment);
        var history = await shop.AskAsync(buyer, "{ me { orders { totalCount nodes { paid { minor } payments { state transactions { kind } } } } } }");
        Assert.Equal(
            """{"totalCount":1,"nodes":[{"paid":{"minor":2499},"payments":[{"state":"CAPTURED","transactions":[{"kind":"AUTHORISATION"},{"kind":"CAPTURE"}]}]}]}""",
            history.GetProperty("me").GetProperty("orders").GetRawText());
        Assert.True(shop.Service<TestPayments>().Times(id, "capture") >= 1);
        Assert.Empty(await shop.ReconcileAsync());
    }
}
