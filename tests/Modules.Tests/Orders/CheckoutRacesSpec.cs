using System.Text.Json;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Orders;
using Omnichannel.Graph.Stock.Contract;

using static Omnichannel.Graph.Modules.Tests.Orders.Checkout;

namespace Omnichannel.Graph.Modules.Tests.Orders;

public sealed class CheckoutRacesOnSqlite() : CheckoutRacesSpec(TestDatabase.Sqlite());

public sealed class CheckoutRacesOnPostgres() : CheckoutRacesSpec(TestDatabase.Postgres());

public abstract class CheckoutRacesSpec(TestDatabase database)
{
    private const int Buyers = 300;

    [Fact]
    public async Task LastUnit_Should_BePromisedOnce_When_FourChannelsWantItAtOnce()
    {
        // arrange: one chair, in the store
        await using var shop = await ShopWithStock.OpenAsync(database, new StockRecord(ShopWithStock.Chair.Id, ShopWithStock.Store.Id, 1));
        var checkout = new Checkout(shop);
        var customers = await CustomersAsync(shop, 250);
        var slot = (await shop.SlotsAsync(customers[0]))[2];
        var chair = Lines((ShopWithStock.Chair, 1));

        // act: app and webshop want it brought or collected, an associate orders it for somebody, another holds it at the shelf
        var results = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => Task.Run(() => (number % 4) switch
        {
            0 => checkout.QuoteAsync(customers[number / 4], chair, Pickup),
            1 => checkout.QuoteAsync(customers[number / 4], chair, HomeDelivery(slot)),
            2 => checkout.QuoteAsync(Staff, chair, Pickup, $"guest{number}@example.org"),
            _ => shop.ChangeAsync(Staff, "holdStock", new { location = ShopWithStock.Store.Id.ToString(), lines = chair, idempotencyKey = NewKey() }),
        })));

        // assert
        Assert.Equal((1, 999), (results.Count(Won), results.Count(result => result.Case() is "NotEnoughStockForQuote" or "NotEnoughStock" or "SlotTaken")));
        Assert.Equal((1, 1), await checkout.StockAsync(ShopWithStock.Chair, ShopWithStock.Store.Id));
        Assert.Empty(await shop.ReconcileAsync());

        static bool Won(JsonElement result) => result.Case() is "QuoteCreated" or "StockHeld";
    }

    [Fact]
    public async Task OneClick_Should_BuyOnce_When_ItIsRepeated_AndNeverMoreThanThereIs()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        await shop.ChangeAsync(kim, "saveAddress", new { street = "Dorpsstraat", houseNumber = "1", postcode = "3512AB", city = "Utrecht", isDefault = true });
        await shop.ChangeAsync(kim, "savePaymentMethod", new { kind = "CARD", token = "tok_ok", label = "•••• 4242" });
        var key = NewKey();

        // act: seven lamps; one click twelve times, then twelve clicks
        var repeated = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => BuyNowAsync(shop, kim, 2499, key))));
        var dearer = await BuyNowAsync(shop, kim, 2498, NewKey());
        var clicks = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => BuyNowAsync(shop, kim, 2600, NewKey()))));

        // assert: slots are the first limit: three in the morning, two in the evening, and so on
        Assert.Single(repeated.Select(result => result.GetProperty("order").GetProperty("id").GetString()).Distinct());
        Assert.Equal("""{"__typename":"PriceChanged","now":{"minor":2499}}""", dearer.GetRawText());
        Assert.True(clicks.All(result => result.TryGetProperty("__typename", out _)), string.Join("\n", clicks.Select(result => result.GetRawText())));
        var bought = clicks.Count(result => result.Case() == "OrderPlaced");
        Assert.True(bought is > 0 and <= 6 && clicks.All(result => result.Case() is "OrderPlaced" or "NotEnoughStockForQuote" or "SlotTaken" or "FulfilmentImpossible"));
        var history = await shop.AskAsync(kim, "{ me { orders { totalCount } } }");
        Assert.Equal(bought + 1, history.GetProperty("me").GetProperty("orders").GetProperty("totalCount").GetInt32());
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Quote_Should_BecomeOneOrder_When_ManyWantToPayIt()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        var version = await checkout.FillCartAsync(kim, (ShopWithStock.Lamp, 1));
        var quote = IdOf(await checkout.QuoteCartAsync(kim, version, Pickup));

        // act: a thousand devices with keys of their own; and the cart is quoted again meanwhile
        var results = await Task.WhenAll(
            Enumerable.Range(0, 1000).Select(number => Task.Run(() => number == 7 ? checkout.QuoteCartAsync(kim, version, Pickup) : checkout.PlaceAsync(kim, quote, "tok_ok"))));

        // assert: bought once, or not at all when the new quote was first
        var orders = results.Where(result => result.Case() == "OrderPlaced").Select(result => result.GetProperty("order").GetProperty("id").GetString()).Distinct().ToList();
        Assert.True(orders.Count <= 1 && results.All(result => result.Case() is "OrderPlaced" or "QuoteEnded" or "QuoteCreated" or "NothingToBuy" or "QuotedCartChanged"));
        var history = await shop.AskAsync(kim, "{ me { orders { nodes { payments { transactions { kind } } } } } }");
        Assert.Equal(orders.Count, history.GetProperty("me").GetProperty("orders").GetProperty("nodes").GetArrayLength());
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Quote_Should_BeOrderedOrExpire_AndNeverBoth_When_ItsTimeComesWhileItIsPaid()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database, new StockRecord(ShopWithStock.Lamp.Id, ShopWithStock.Store.Id, 2 * Buyers));
        var checkout = new Checkout(shop);
        var customers = await CustomersAsync(shop, Buyers);
        var quotes = await Task.WhenAll(customers.Select(customer => checkout.QuoteAsync(customer, Lines((ShopWithStock.Lamp, 2)), Pickup)));
        var tasks = customers.Select((customer, index) => Task.Run(() => checkout.PlaceAsync(customer, IdOf(quotes[index]), index % 2 == 0 ? "tok_ok" : null))).ToList();

        // act: the clock comes to the end while they pay, and the sweeper is there at once
        database.Clock.Advance(TimeSpan.FromMinutes(15));
        await Task.WhenAll([.. tasks, .. Enumerable.Range(0, 3).Select(_ => Task.Run(() => shop.Service<FinishPayments>().RunAsync(TestContext.Current.CancellationToken)))]);
        var results = await Task.WhenAll(tasks);
        await shop.Service<FinishPayments>().RunAsync(TestContext.Current.CancellationToken);

        // assert
        var ordered = results.Count(result => result.Case() == "OrderPlaced");
        Assert.Equal(Buyers - ordered, results.Count(result => result.Case() == "QuoteEnded"));
        var rest = await checkout.QuoteAsync(customers[0], Lines((ShopWithStock.Lamp, Math.Clamp(2 * (Buyers - ordered), 1, 99))), Pickup);
        Assert.Equal(ordered == Buyers ? "NotEnoughStockForQuote" : "QuoteCreated", rest.Case());
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Checkouts_Should_AddUpWithoutADeadlock_When_TheyWantTheSameInAnotherOrder()
    {
        // arrange
        const int seed = 20300115;
        var random = new Random(seed);
        await using var shop = await ShopWithStock.OpenAsync(
            database, new StockRecord(ShopWithStock.Lamp.Id, ShopWithStock.Store.Id, Buyers), new StockRecord(ShopWithStock.Bread.Id, ShopWithStock.Store.Id, Buyers), new StockRecord(ShopWithStock.Chair.Id, ShopWithStock.Store.Id, Buyers));
        var checkout = new Checkout(shop);
        var customers = await CustomersAsync(shop, Buyers);
        var plans = customers.Select(customer => (customer, steps: random.Next(4), lines: new[] { ShopWithStock.Lamp, ShopWithStock.Bread, ShopWithStock.Chair }
            .OrderBy(_ => random.Next()).Take(2).Select(product => (product, 1 + random.Next(3))).ToArray())).ToList();

        // act: some only quote, some give it back, some buy, some cancel what they bought
        var results = await Task.WhenAll(plans.Select(plan => Task.Run(async () =>
        {
            var quote = await checkout.QuoteAsync(plan.customer, Lines(plan.lines), Pickup);
            if (quote.Case() != "QuoteCreated" || plan.steps == 0)
            {
                return quote.Case();
            }

            if (plan.steps == 1)
            {
                return (await shop.ChangeAsync(plan.customer, "releaseQuote", new { quote = IdOf(quote) })).Case();
            }

            var placed = await checkout.PlaceAsync(plan.customer, IdOf(quote), "tok_ok");
            return plan.steps == 2 ? placed.Case()
                : (await shop.ChangeAsync(plan.customer, "cancelOrder", new { order = placed.GetProperty("order").GetProperty("id").GetString() })).Case();
        })));

        // assert
        Assert.True(results.All(result => result is "QuoteCreated" or "NotEnoughStockForQuote" or "QuoteReleased" or "OrderPlaced" or "OrderCancelled"), $"seed {seed}: {string.Join(", ", results.Distinct())}");
        Assert.Empty(await shop.ReconcileAsync());
    }

    private static async Task<Caller[]> CustomersAsync(CustomersShop shop, int count) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => shop.SignInAsync($"customer {number}")));

    private static Task<JsonElement> BuyNowAsync(CustomersShop shop, Caller caller, int shownTotal, Guid key) => shop.ChangeAsync(
        caller,
        "buyNow",
        new { product = ShopWithStock.Lamp.Id.ToString(), shownTotal, idempotencyKey = key },
        "... on OrderPlaced { order { id agreement { total { minor } fulfilment { date } } } } ... on PriceChanged { now { minor } }");
}
