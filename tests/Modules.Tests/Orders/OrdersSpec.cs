using System.Text.Json;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;

using static Omnichannel.Graph.Modules.Tests.Orders.Checkout;

namespace Omnichannel.Graph.Modules.Tests.Orders;

public sealed class OrdersOnSqlite() : OrdersSpec(TestDatabase.Sqlite());

public sealed class OrdersOnPostgres() : OrdersSpec(TestDatabase.Postgres());

public abstract class OrdersSpec(TestDatabase database)
{
    [Fact]
    public async Task Quote_Should_HoldPriceStockAndSlotTogether_AndTheOrderShowTheSame()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        var slot = (await shop.SlotsAsync(kim))[1];
        var version = await checkout.FillCartAsync(kim, (ShopWithStock.Lamp, 6), (ShopWithStock.Bread, 3));
        const string agreement =
            """
            agreement {
              lines { sku name quantity price { minor } amount { minor } total { minor } vatRate }
              subtotal { minor } discount { minor } fulfilmentCost { minor } total { minor currency }
              vat { rate amount { minor } vat { minor } }
              fulfilment { kind address { recipient street postcode city country } slot { id } date from to }
            }
            """;

        // act
        var quoted = await checkout.QuoteCartAsync(kim, version, HomeDelivery(slot), 15891);
        var held = (await checkout.StockAsync(ShopWithStock.Lamp, ShopWithStock.Warehouse.Id), await checkout.StockAsync(ShopWithStock.Lamp, ShopWithStock.Store.Id), await shop.FreeAsync(kim, slot));
        var placed = await checkout.PlaceAsync(kim, IdOf(quoted), "tok_ok");
        var both = await shop.AskAsync(
            kim,
            $$$"""query($quote: ID!, $order: ID!) { quote(id: $quote) { state order { id } {{{agreement}}} } order(id: $order) { channel paid { minor } receipt { issuedAt choice paid { minor } {{{agreement}}} } payments { kind state amount { minor } channel transactions { kind amount { minor } } } {{{agreement}}} } cart { id } }""",
            new { quote = IdOf(quoted), order = placed.GetProperty("order").GetProperty("id").GetString() });

        // assert: the warehouse has five lamps, so the sixth comes from the store
        Assert.Equal(("OPEN", "2030-01-01T00:15:00Z"), (quoted.GetProperty("quote").GetProperty("state").GetString(), quoted.GetProperty("quote").GetProperty("expiresAt").GetString()));
        Assert.Equal(((5, 5), (2, 1), 1), held);
        var (quote, order) = (both.GetProperty("quote"), both.GetProperty("order"));
        Assert.Equal(
            $$$"""{"lines":[{"sku":"LAMP","name":"Lamp","quantity":6,"price":{"minor":2499},"amount":{"minor":14994},"total":{"minor":14994},"vatRate":2100},{"sku":"BREAD","name":"Brood","quantity":3,"price":{"minor":299},"amount":{"minor":897},"total":{"minor":897},"vatRate":900}],"subtotal":{"minor":15891},"discount":{"minor":0},"fulfilmentCost":{"minor":795},"total":{"minor":16686,"currency":"EUR"},"vat":[{"rate":2100,"amount":{"minor":15789},"vat":{"minor":2740}},{"rate":900,"amount":{"minor":897},"vat":{"minor":74}}],"fulfilment":{"kind":"DELIVERY","address":{"recipient":"Kim de Vries","street":"Dorpsstraat 1","postcode":"3512 AB","city":"Utrecht","country":"NL"},"slot":{"id":"{{{slot}}}"},"date":"2030-01-01","from":"2030-01-01T17:00:00Z","to":"2030-01-01T21:00:00Z"}}""",
            order.GetProperty("agreement").GetRawText());
        Assert.Equal(order.GetProperty("agreement").GetRawText(), quote.GetProperty("agreement").GetRawText());
        Assert.Equal(order.GetProperty("agreement").GetRawText(), order.GetProperty("receipt").GetProperty("agreement").GetRawText());
        Assert.Equal(
            """[{"kind":"CARD","state":"CAPTURED","amount":{"minor":16686},"channel":"APP","transactions":[{"kind":"AUTHORISATION","amount":{"minor":16686}},{"kind":"CAPTURE","amount":{"minor":16686}}]}]""",
            order.GetProperty("payments").GetRawText());
        Assert.Equal(("ORDERED", "null"), (quote.GetProperty("state").GetString(), both.GetProperty("cart").GetRawText()));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Quote_Should_RefuseWithTheCurrentState_AndHoldNothing()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        var slots = await shop.SlotsAsync(kim);
        var version = await checkout.FillCartAsync(kim, (ShopWithStock.Lamp, 8));
        var lamps = Lines((ShopWithStock.Lamp, 1));

        // act
        var tooMany = await checkout.QuoteCartAsync(kim, version, HomeDelivery(slots[0]));
        var dearer = await checkout.QuoteCartAsync(kim, version, HomeDelivery(slots[0]), 19991);
        var stale = await checkout.QuoteCartAsync(kim, version - 1, HomeDelivery(slots[0]));
        var noSlot = await checkout.QuoteAsync(kim, lamps, HomeDelivery(null));
        var noAddress = await checkout.QuoteAsync(kim, lamps, new { kind = "DELIVERY", slot = slots[0] });
        var wrongPlace = await checkout.QuoteAsync(kim, lamps, new { kind = "STORE_PICKUP", location = ShopWithStock.PickupPoint.Id.ToString() });
        var noService = await checkout.QuoteAsync(kim, Lines((ShopWithStock.Vaccination, 1)), Pickup);
        var guest = await checkout.QuoteAsync(Guest(1), lamps, Pickup);
        var nothing = await checkout.QuoteCartAsync(await shop.SignInAsync("sam"), 0, Pickup);

        // assert
        Assert.Equal("""{"__typename":"NotEnoughStockForQuote","lines":[{"available":7}]}""", tooMany.GetRawText());
        Assert.Equal("""{"__typename":"PriceChanged","before":{"minor":19991},"now":{"minor":19992}}""", dearer.GetRawText());
        Assert.Equal(
            ["QuotedCartChanged", "SlotNeeded", "AddressNeeded", "FulfilmentImpossible", "SlotNeeded", "ContactNeeded", "NothingToBuy"],
            new[] { stale, noSlot, noAddress, wrongPlace, noService, guest, nothing }.Select(result => result.Case()));
        Assert.Equal(((5, 0), 3), (await checkout.StockAsync(ShopWithStock.Lamp, ShopWithStock.Warehouse.Id), await shop.FreeAsync(kim, slots[0])));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Quote_Should_TakeThePlaceOfTheCartsOldOne_EndWhenReleased_AndExpireExactly()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        var version = await checkout.FillCartAsync(kim, (ShopWithStock.Lamp, 2));

        // act: all lamps of the store three times, by one cart
        var first = await checkout.QuoteCartAsync(kim, version, Pickup);
        var second = await checkout.QuoteCartAsync(kim, version, Pickup);
        var states = await shop.AskAsync(kim, "query($first: ID!) { quote(id: $first) { state } cart { quote { id } } }", new { first = IdOf(first) });
        var released = await shop.ChangeAsync(kim, "releaseQuote", new { quote = IdOf(second) }, "... on QuoteReleased { quote { state } }");
        var third = await checkout.QuoteCartAsync(kim, version, Pickup);
        database.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));
        var other = await checkout.QuoteAsync(await shop.SignInAsync("sam"), Lines((ShopWithStock.Lamp, 1)), Pickup);
        database.Clock.Advance(TimeSpan.FromTicks(1));
        var late = await checkout.PlaceAsync(kim, IdOf(third), "tok_ok");
        var free = await checkout.QuoteAsync(await shop.SignInAsync("sam"), Lines((ShopWithStock.Lamp, 2)), Pickup);

        // assert
        Assert.Equal("""{"quote":{"state":"RELEASED"},"cart":{"quote":{"id":"second"}}}""".Replace("second", IdOf(second), StringComparison.Ordinal), states.GetRawText());
        Assert.Equal("""{"__typename":"QuoteReleased","quote":{"state":"RELEASED"}}""", released.GetRawText());
        Assert.Equal(("NotEnoughStockForQuote", "QuoteEnded", "QuoteCreated"), (other.Case(), late.Case(), free.Case()));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Order_Should_GoItsWay_AndItsGoodsLeaveWhenTheyAreShippedOrHandedOver()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        var slot = (await shop.SlotsAsync(kim))[0];

        // act: one is brought, one is sent to a pickup point, one is collected in the store and paid there
        var home = await checkout.BuyAsync(kim, HomeDelivery(slot), (ShopWithStock.Lamp, 1));
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var point = await checkout.BuyAsync(kim, new { kind = "PICKUP_POINT", location = ShopWithStock.PickupPoint.Id.ToString() }, (ShopWithStock.Lamp, 2));
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var quote = await checkout.QuoteAsync(kim, Lines((ShopWithStock.Chair, 1)), Pickup);
        var store = (await checkout.PlaceAsync(kim, IdOf(quote), null)).GetProperty("order");
        var (homeId, pointId, storeId) = (Id(home), Id(point), Id(store));
        var code = store.GetProperty("collectionCode").GetString();
        var shipped = (await checkout.AdvanceAsync(homeId, "SHIP"), await checkout.AdvanceAsync(homeId, "SHIP"), await checkout.AdvanceAsync(pointId, "SHIP"));
        var stock = await checkout.StockAsync(ShopWithStock.Lamp, ShopWithStock.Warehouse.Id);
        var delivered = (await checkout.AdvanceAsync(homeId, "DELIVER"), await checkout.AdvanceAsync(pointId, "DELIVER"), await checkout.AdvanceAsync(pointId, "MAKE_READY"));
        var collected = (await checkout.HandOverAsync(pointId, "999999x"), await checkout.HandOverAsync(pointId, point.GetProperty("collectionCode").GetString()));
        await checkout.AdvanceAsync(storeId, "MAKE_READY");
        var unpaid = await checkout.HandOverAsync(storeId, code);
        var chairs = await checkout.StockAsync(ShopWithStock.Chair, ShopWithStock.Store.Id);
        var paid = await shop.ChangeAsync(
            Staff, "recordPayment", new { order = storeId, kind = "PIN", amount = 7995, location = ShopWithStock.Store.Id.ToString(), receipt = "BOTH", idempotencyKey = NewKey() }, "... on PaymentRecorded { order { due { minor } } }");
        var handed = await checkout.HandOverAsync(storeId, code);

        // assert
        Assert.Equal(("SHIPPED", "SHIPPED", "SHIPPED"), shipped);
        Assert.Equal((2, 0), stock);
        Assert.Equal(("COMPLETED", "OrderStateConflict", "READY"), delivered);
        Assert.Equal(("WrongCollectionCode", "OrderHandedOver"), collected);
        Assert.Equal(("OrderNotPaid", (3, 1)), (unpaid, chairs));
        Assert.Equal("""{"__typename":"PaymentRecorded","order":{"due":{"minor":0}}}""", paid.GetRawText());
        Assert.Equal(("OrderHandedOver", (2, 0)), (handed, await checkout.StockAsync(ShopWithStock.Chair, ShopWithStock.Store.Id)));
        var history = await shop.AskAsync(kim, "{ me { receipt orders(first: 3) { totalCount nodes { agreement { fulfilment { kind } } events { number kind } receipt { choice } } } } }");
        Assert.Equal(
            """{"receipt":"BOTH","orders":{"totalCount":3,"nodes":[{"agreement":{"fulfilment":{"kind":"STORE_PICKUP"}},"events":[{"number":1,"kind":"PLACED"},{"number":2,"kind":"CONFIRMED"},{"number":3,"kind":"READY"},{"number":4,"kind":"PAID"},{"number":5,"kind":"HANDED_OVER"}],"receipt":{"choice":"BOTH"}},{"agreement":{"fulfilment":{"kind":"PICKUP_POINT"}},"events":[{"number":1,"kind":"PLACED"},{"number":2,"kind":"CONFIRMED"},{"number":3,"kind":"PAID"},{"number":4,"kind":"SHIPPED"},{"number":5,"kind":"READY"},{"number":6,"kind":"HANDED_OVER"}],"receipt":{"choice":"PRINT"}},{"agreement":{"fulfilment":{"kind":"DELIVERY"}},"events":[{"number":1,"kind":"PLACED"},{"number":2,"kind":"CONFIRMED"},{"number":3,"kind":"PAID"},{"number":4,"kind":"SHIPPED"},{"number":5,"kind":"DELIVERED"}],"receipt":{"choice":"PRINT"}}]}}""",
            history.GetProperty("me").GetRawText());
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Cancellation_Should_FreeStockAndSlot_AndGiveTheMoneyBackOnce()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        var slot = (await shop.SlotsAsync(kim))[0];
        var order = await checkout.BuyAsync(kim, HomeDelivery(slot), (ShopWithStock.Lamp, 5));
        const string cancelled = "... on OrderCancelled { order { state paid { minor } due { minor } payments { state transactions { kind } } events { kind } } }";

        // act
        var stranger = await shop.ChangeAsync(await shop.SignInAsync("sam"), "cancelOrder", new { order = Id(order) });
        var first = await shop.ChangeAsync(kim, "cancelOrder", new { order = Id(order), reason = "too many" }, cancelled);
        var again = await shop.ChangeAsync(kim, "cancelOrder", new { order = Id(order) }, cancelled);
        var shippedOne = await checkout.BuyAsync(kim, HomeDelivery(slot), (ShopWithStock.Lamp, 5));
        await checkout.AdvanceAsync(Id(shippedOne), "SHIP");
        var late = await shop.ChangeAsync(kim, "cancelOrder", new { order = Id(shippedOne) });

        // assert
        Assert.Equal(("UnknownOrder", "OrderStateConflict"), (stranger.Case(), late.Case()));
        Assert.Equal(
            """{"__typename":"OrderCancelled","order":{"state":"CANCELLED","paid":{"minor":0},"due":{"minor":0},"payments":[{"state":"REFUNDED","transactions":[{"kind":"AUTHORISATION"},{"kind":"CAPTURE"},{"kind":"REFUND"}]}],"events":[{"kind":"PLACED"},{"kind":"CONFIRMED"},{"kind":"PAID"},{"kind":"CANCELLED"},{"kind":"REFUNDED"}]}}""",
            first.GetRawText());
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal(2, await shop.FreeAsync(kim, slot));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Service_Should_TakeAPlaceInsteadOfStock_InOneOrderWithGoods()
    {
        // arrange
        await using var shop = await ShopWithStock.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        var slots = await shop.AskAsync(kim, "query($product: ID!) { product(id: $product) { serviceSlots { id } } }", new { product = ShopWithStock.Vaccination.Id.ToString() });
        var slot = slots.GetProperty("product").GetProperty("serviceSlots")[0].GetProperty("id").GetString()!;

        // act
        var quoted = await shop.ChangeAsync(
            kim,
            "createQuote",
            new { lines = Lines((ShopWithStock.Vaccination, 2), (ShopWithStock.Chair, 1)), fulfilment = Pickup, services = new[] { new { product = ShopWithStock.Vaccination.Id.ToString(), slot } }, idempotencyKey = NewKey() },
            "... on QuoteCreated { quote { id agreement { total { minor } lines { sku slot { from } } } } }");
        var placed = await new Checkout(shop).PlaceAsync(kim, IdOf(quoted), "tok_ok");
        var full = await shop.FreeAsync(kim, slot);
        await shop.ChangeAsync(kim, "cancelOrder", new { order = Id(placed.GetProperty("order")) });

        // assert
        Assert.Equal(
            """{"total":{"minor":12995},"lines":[{"sku":"VACCINATION","slot":{"from":"2030-01-02T08:00:00Z"}},{"sku":"CHAIR","slot":null}]}""",
            quoted.GetProperty("quote").GetProperty("agreement").GetRawText());
        Assert.Equal((0, 2), (full, await shop.FreeAsync(kim, slot)));
        Assert.Empty(await shop.ReconcileAsync());
    }

    private static Caller Guest(int number) => new() { Kind = CallerKind.Guest, Id = $"guest:{number}", GuestId = new GuestId(Catalog.CatalogSamples.Id(4000 + number)) };

    private static string Id(JsonElement order) => order.GetProperty("id").GetString()!;
}
