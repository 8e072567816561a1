using System.Globalization;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Host.Tests.Journeys;

/// <summary>How customers buy: over HTTP, in every channel, against the demonstration.</summary>
[Collection(SharedDemoShop.Name)]
public sealed class CheckoutJourney(DemoShop shop)
{
    private const string Postcode = "3511 AX";

    private static readonly string[] _wanting = ["sofia", "iris", "ruben", "sem"];

    private static int _keys = 90_000;

    [Fact]
    public async Task Customer_Should_BuyWithASlot_AndSeeTheSamePriceFromCartToReceipt()
    {
        // arrange
        var emma = await shop.TokenAsync("customer", "emma");
        var (goods, _) = await ProductsAsync(2);
        var slot = (await shop.AskAsync("query($postcode: String!) { deliverySlots(postcode: $postcode) { id available } }", new { postcode = Postcode })).GetProperty("deliverySlots")[3].GetProperty("id").GetString();
        var cart = (await shop.AskAsync(
            "mutation($lines: [AddCartLineInput!]!, $key: UUID!) { addToCart(input: {lines: $lines, idempotencyKey: $key}) { ... on AddedToCart { cart { version totals { total { minor } } } } } }",
            new { lines = goods.Select(product => new { product, quantity = 2 }), key = Key() }, emma)).GetProperty("addToCart").GetProperty("cart");
        var total = cart.GetProperty("totals").GetProperty("total").GetProperty("minor").GetInt32();

        // act
        var quote = (await shop.AskAsync(
            """
            mutation($version: Int!, $total: Int!, $slot: ID!, $key: UUID!) {
              createQuote(input: {cartVersion: $version, expectedTotal: $total, idempotencyKey: $key, fulfilment: {kind: DELIVERY, slot: $slot, deliverTo: {
                recipient: "Emma Dekker", street: "Oudegracht", houseNumber: "1", postcode: "3511 AX", city: "Utrecht"}}}) {
                __typename ... on QuoteCreated { quote { id agreement { total { minor } } } } ... on Problem { message } } }
            """,
            new { version = cart.GetProperty("version").GetInt32(), total, slot, key = Key() }, emma)).GetProperty("createQuote");
        Assert.Equal("QuoteCreated", quote.GetProperty("__typename").GetString());
        var order = (await PlaceAsync(emma, quote.GetProperty("quote").GetProperty("id").GetString()!, "tok_ok", Key())).GetProperty("order");
        var seen = await shop.AskAsync(
            "query($id: ID!) { cart { id } order(id: $id) { agreement { subtotal { minor } discount { minor } total { minor } fulfilment { slot { id } } } receipt { agreement { total { minor } } paid { minor } } } }",
            new { id = order.GetProperty("id").GetString() }, emma);

        // assert
        var agreed = seen.GetProperty("order").GetProperty("agreement");
        var paid = agreed.GetProperty("total").GetProperty("minor").GetInt32();
        Assert.Equal(total, agreed.GetProperty("subtotal").GetProperty("minor").GetInt32() - agreed.GetProperty("discount").GetProperty("minor").GetInt32());
        Assert.Equal(quote.GetProperty("quote").GetProperty("agreement").GetProperty("total").GetProperty("minor").GetInt32(), paid);
        Assert.Equal($$$"""{"agreement":{"total":{"minor":{{{paid}}}}},"paid":{"minor":{{{paid}}}}}""", seen.GetProperty("order").GetProperty("receipt").GetRawText());
        Assert.Equal((slot, JsonValueKind.Null), (agreed.GetProperty("fulfilment").GetProperty("slot").GetProperty("id").GetString(), seen.GetProperty("cart").ValueKind));
    }

    [Fact]
    public async Task Notice_Should_GiveOneOrder_When_ItComesBeforeAndAfterTheClient()
    {
        // arrange
        var bram = await shop.TokenAsync("customer", "bram");
        var (goods, store) = await ProductsAsync(1);
        var quote = await QuoteAsync(bram, goods[0], store);
        var key = Key();
        var pending = (await PlaceAsync(bram, quote.Id, "tok_pending", key)).GetProperty("payment").GetProperty("id").GetString()!;

        // act
        var statuses = new List<int> { await NotifyAsync(pending, quote.Total, DemoShop.NoticeSecret), await NotifyAsync(pending, quote.Total, "not the secret of the shop") };
        var first = await PlaceAsync(bram, quote.Id, "tok_pending", key);
        statuses.Add(await NotifyAsync(pending, quote.Total, DemoShop.NoticeSecret));
        var second = await PlaceAsync(bram, quote.Id, "tok_ok", Key());

        // assert
        Assert.Equal([204, 401, 204], statuses);
        Assert.Equal("OrderPlaced", first.GetProperty("__typename").GetString());
        Assert.Equal(first.GetProperty("order").GetRawText(), second.GetProperty("order").GetRawText());
    }

    [Fact]
    public async Task OneClick_Should_GiveTheSameOrder_When_ItIsClickedTwice()
    {
        // arrange: Julia has an address, and saves a card
        var julia = await shop.TokenAsync("customer", "julia");
        var (goods, _) = await ProductsAsync(1);
        await shop.AskAsync("mutation { savePaymentMethod(input: {kind: CARD, token: \"tok_ok\", label: \"•••• 4242\"}) { __typename } }", null, julia);
        var shown = (await shop.AskAsync("query($id: ID!) { product(id: $id) { listPrice { minor } } }", new { id = goods[0] }, julia)).GetProperty("product").GetProperty("listPrice").GetProperty("minor").GetInt32();
        const string buy =
            "mutation($product: ID!, $shown: Int!, $key: UUID!) { buyNow(input: {product: $product, shownTotal: $shown, idempotencyKey: $key}) { __typename ... on OrderPlaced { order { id state } } } }";
        var key = Key();

        // act
        var clicks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shop.AskAsync(buy, new { product = goods[0], shown, key }, julia)));
        var dearer = await shop.AskAsync(buy, new { product = goods[0], shown = 0, key = Key() }, julia);

        // assert
        Assert.Single(clicks.Select(click => click.GetRawText()).Distinct());
        Assert.Equal("CONFIRMED", clicks[0].GetProperty("buyNow").GetProperty("order").GetProperty("state").GetString());
        Assert.Equal("""{"buyNow":{"__typename":"PriceChanged"}}""", dearer.GetRawText());
    }

    [Fact]
    public async Task History_Should_HoldEveryChannel_TheNewestFirst()
    {
        // arrange
        var sanne = await shop.TokenAsync("customer", "sanne");
        var till = await shop.TokenAsync("connector", "till 1");
        var (goods, store) = await ProductsAsync(1);

        // act: the till scans her card
        var receipt = await shop.AskAsync(
            """
            mutation($product: ID!, $store: ID!, $at: DateTime!, $key: UUID!) {
              recordReceipt(input: {location: $store, number: "J-1", soldAt: $at, card: "2620000000001", receipt: EMAIL, idempotencyKey: $key,
                lines: [{product: $product, quantity: 2, price: 150}], payments: [{kind: PIN, amount: 300}]}) { __typename ... on ReceiptRecorded { order { id } } } }
            """,
            new { product = goods[0], store, at = TimeProvider.System.GetUtcNow().AddSeconds(-1).ToString("O", CultureInfo.InvariantCulture), key = Key() }, till);
        var orders = (await shop.AskAsync("{ me { orders(first: 100) { totalCount nodes { id channel store { name } placedAt receipt { choice } agreement { total { minor } } } } } }", null, sanne)).GetProperty("me").GetProperty("orders");

        // assert
        var nodes = orders.GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(receipt.GetProperty("recordReceipt").GetProperty("order").GetProperty("id").GetString(), nodes[0].GetProperty("id").GetString());
        Assert.Equal(["APP", "KIOSK", "STORE", "WEBSHOP"], nodes.Select(order => order.GetProperty("channel").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.True(nodes.Select(order => order.GetProperty("placedAt").GetDateTimeOffset()).SequenceEqual(nodes.Select(order => order.GetProperty("placedAt").GetDateTimeOffset()).OrderDescending()));
        Assert.Equal(nodes.Count, orders.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task LastUnit_Should_BeSoldOnce_When_FourChannelsWantIt()
    {
        // arrange: one is left in the store
        var staff = await shop.TokenAsync("associate", "kim");
        var (goods, store) = await ProductsAsync(1, 7);
        await shop.AskAsync(
            "mutation($product: ID!, $store: ID!, $key: UUID!) { countStock(input: {location: $store, lines: [{product: $product, onHand: 1}], idempotencyKey: $key}) { __typename } }",
            new { product = goods[0], store, key = Key() }, staff);
        var customers = await Task.WhenAll(_wanting.Select(name => shop.TokenAsync("customer", name)));

        // act: app, webshop, kiosk, and an associate at the shelf
        var results = await Task.WhenAll(
        [
            .. customers.Select(customer => QuoteTextAsync(customer, goods[0], store)),
            shop.AskAsync(
                "mutation($product: ID!, $store: ID!, $key: UUID!) { holdStock(input: {location: $store, lines: [{product: $product, quantity: 1}], idempotencyKey: $key}) { __typename } }",
                new { product = goods[0], store, key = Key() }, staff),
        ]);

        // assert
        var cases = results.Select(result => result.EnumerateObject().First().Value.GetProperty("__typename").GetString()!).ToList();
        Assert.Equal((1, 4), (cases.Count(name => name is "QuoteCreated" or "StockHeld"), cases.Count(name => name is "NotEnoughStockForQuote" or "NotEnoughStock")));
    }

    [Fact]
    public async Task Watcher_Should_SeeEveryEventOfTheirOrder_InItsOrder_AndNobodyElses()
    {
        // arrange: Thijs watches all his orders, and so does Noor
        var (thijs, noor, staff) = (await shop.TokenAsync("customer", "thijs"), await shop.TokenAsync("customer", "noor"), await shop.TokenAsync("associate", "kim"));
        var (goods, store) = await ProductsAsync(1, 2);
        const string watch = "subscription { orderChanged { version order { state } event { number kind } } }";
        using var his = await shop.WatchAsync(thijs, watch);
        using var hers = await shop.WatchAsync(noor, watch);

        // act: everything happens before he reads more than the beginning
        await DemoShop.ReceiveAsync(his);
        await DemoShop.ReceiveAsync(hers);
        var order = (await PlaceAsync(thijs, (await QuoteAsync(thijs, goods[0], store)).Id, "tok_ok", Key())).GetProperty("order").GetProperty("id").GetString();
        await shop.AskAsync("mutation($order: ID!) { advanceOrder(input: {order: $order, step: MAKE_READY}) { __typename } }", new { order }, staff);
        var code = (await shop.AskAsync("query($order: ID!) { order(id: $order) { collectionCode } }", new { order }, thijs)).GetProperty("order").GetProperty("collectionCode").GetString();
        var unseen = await shop.AskAsync("query($order: ID!) { order(id: $order) { collectionCode } }", new { order }, staff);
        await shop.AskAsync("mutation($order: ID!, $code: String!) { handOverOrder(input: {order: $order, code: $code}) { __typename } }", new { order, code }, staff);
        await PlaceAsync(noor, (await QuoteAsync(noor, goods[0], store)).Id, "tok_ok", Key());

        // assert
        var kinds = new List<string>();
        for (var number = 1; number <= 5; number++)
        {
            kinds.Add((await EventAsync(his)).GetProperty("kind").GetString()!);
        }

        Assert.Equal(["PLACED", "CONFIRMED", "PAID", "READY", "HANDED_OVER"], kinds);
        Assert.Equal("""{"order":{"collectionCode":null}}""", unseen.GetRawText());
        var first = await EventAsync(hers);
        Assert.Equal((1, "PLACED"), (first.GetProperty("number").GetInt32(), first.GetProperty("kind").GetString()));
    }

    // What happens; the orders as they were have no event.
    private static async Task<JsonElement> EventAsync(ClientWebSocket socket)
    {
        while (true)
        {
            var told = (await DemoShop.ReceiveAsync(socket)).GetProperty("payload").GetProperty("data").GetProperty("orderChanged").GetProperty("event");
            if (told.ValueKind is JsonValueKind.Object)
            {
                return told;
            }
        }
    }

    // Goods that a store has, and the store.
    private async Task<(IReadOnlyList<string> Goods, string Store)> ProductsAsync(int count, int skip = 0)
    {
        var store = (await shop.AskAsync("{ locationByCode(code: \"103\") { id } }")).GetProperty("locationByCode").GetProperty("id").GetString()!;
        var found = (await shop.AskAsync(
            "query($store: ID!) { products(first: 100) { nodes { id stockAt(location: $store) { available } variants { id } availability { available } } } }", new { store })).GetProperty("products").GetProperty("nodes");
        var goods = found.EnumerateArray()
            .Where(product => product.GetProperty("stockAt") is { ValueKind: JsonValueKind.Object } level && level.GetProperty("available").GetInt32() > 3)
            .Select(product => product.GetProperty("id").GetString()!)
            .Skip(skip).Take(count).ToList();
        return (goods, store);
    }

    private async Task<(string Id, int Total)> QuoteAsync(string token, string product, string store)
    {
        var quote = (await QuoteTextAsync(token, product, store)).GetProperty("createQuote");
        Assert.Equal("QuoteCreated", quote.GetProperty("__typename").GetString());
        return (quote.GetProperty("quote").GetProperty("id").GetString()!, quote.GetProperty("quote").GetProperty("agreement").GetProperty("total").GetProperty("minor").GetInt32());
    }

    private Task<JsonElement> QuoteTextAsync(string token, string product, string store) => shop.AskAsync(
        """
        mutation($product: ID!, $store: ID!, $key: UUID!) {
          createQuote(input: {lines: [{product: $product}], fulfilment: {kind: STORE_PICKUP, location: $store}, idempotencyKey: $key}) {
            __typename ... on QuoteCreated { quote { id agreement { total { minor } } } } } }
        """,
        new { product, store, key = Key() }, token);

    private async Task<JsonElement> PlaceAsync(string token, string quote, string payment, Guid key) => (await shop.AskAsync(
        """
        mutation($quote: ID!, $token: String!, $key: UUID!) {
          placeOrder(input: {quote: $quote, payment: {token: $token}, idempotencyKey: $key}) {
            __typename ... on OrderPlaced { order { id number state payments { state } } } ... on PaymentPending { payment { id } } } }
        """,
        new { quote, token = payment, key }, token)).GetProperty("placeOrder");

    private async Task<int> NotifyAsync(string payment, int amount, string secret)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { payment, status = "AUTHORISED", amount, reference = "test" });
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        content.Headers.Add("Payment-Signature", PaymentNotices.Sign(secret, TimeProvider.System.GetUtcNow(), body));
        return await shop.PostAsync("/payments/notices", content);
    }

    private static Guid Key() => new(Interlocked.Increment(ref _keys), 0, 0, Encoding.ASCII.GetBytes("journeys"));
}
