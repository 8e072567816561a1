using System.Globalization;
using System.Text.Json;

namespace Omnichannel.Graph.Host.Tests.Journeys;

/// <summary>How customers give back what they bought, over HTTP, against the demonstration; and what those get who try for more.</summary>
[Collection(SharedDemoShop.Name)]
public sealed class ReturnJourney(DemoShop shop)
{
    private const int Price = 995;

    private const string Request =
        """
        mutation($order: ID!, $line: ID!, $quantity: Int!, $store: ID, $key: UUID!) {
          requestReturn(input: {order: $order, location: $store, idempotencyKey: $key, lines: [{line: $line, quantity: $quantity, reason: CHANGED_MIND}]}) {
            __typename ... on ReturnRequested { return { id number refund { minor } } } ... on MoreThanReturnable { returnable } } }
        """;

    private const string Receive =
        """
        mutation($return: ID!, $line: ID!, $accepted: Int!, $store: ID!, $key: UUID!) {
          receiveReturn(input: {return: $return, location: $store, idempotencyKey: $key, lines: [{line: $line, accepted: $accepted}]}) {
            __typename ... on ReturnReceived { return { state refund { minor } refundedAt } } } }
        """;

    private static int _receipts;

    [Fact]
    public async Task Goods_Should_GiveTheirMoneyOnce_HoweverOftenAndWhoeverAsks()
    {
        // arrange: three of one product, sold at a till
        var (stranger, staff) = (await shop.TokenAsync("customer", "sofia"), await shop.TokenAsync("connector", "till 2"));
        var (product, store) = await ProductAsync();
        var order = await SellAsync(staff, product, store);
        var line = (await shop.AskAsync("query($id: ID!) { order(id: $id) { returnable { line } } }", new { id = order }, staff))
            .GetProperty("order").GetProperty("returnable")[0].GetProperty("line").GetString()!;
        var before = await OnHandAsync(staff, product, store);

        // act: by a stranger, more than was bought, two of three, and then more than is left
        var stolen = await RequestAsync(stranger, order, line, 1, store);
        var greedy = await RequestAsync(staff, order, line, 4, store);
        var asked = await RequestAsync(staff, order, line, 2, store);
        var again = await RequestAsync(staff, order, line, 2, store);
        var id = asked.GetProperty("return").GetProperty("id").GetString()!;
        var byStranger = await shop.AskAsync("query($id: ID!) { node(id: $id) { id } }", new { id }, stranger);
        var received = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => ReceiveAsync(staff, id, line, 2, store)));
        var seen = (await shop.AskAsync(
            "query($id: ID!) { order(id: $id) { paid { minor } due { minor } returnable { returned returnable } payments { transactions { kind amount { minor } } } } }", new { id = order }, staff)).GetProperty("order");

        // assert
        Assert.Equal(("UnknownOrder", "MoreThanReturnable", "ReturnRequested", "MoreThanReturnable"), (CaseOf(stolen), CaseOf(greedy), CaseOf(asked), CaseOf(again)));
        Assert.Equal(1, again.GetProperty("returnable").GetInt32());
        Assert.Equal("""{"node":null}""", byStranger.GetRawText());
        Assert.Equal((1, 29), (received.Count(one => CaseOf(one) == "ReturnReceived"), received.Count(one => CaseOf(one) == "ReturnClosed")));
        Assert.Equal(
            $$$"""{"paid":{"minor":{{{Price}}}},"due":{"minor":0},"returnable":[{"returned":2,"returnable":1}],"payments":[{"transactions":[{"kind":"CAPTURE","amount":{"minor":{{{3 * Price}}}}},{"kind":"REFUND","amount":{"minor":{{{2 * Price}}}}}]}]}""",
            seen.GetRawText());
        Assert.Equal(before + 2, await OnHandAsync(staff, product, store));
    }

    private async Task<(string Product, string Store)> ProductAsync()
    {
        var stores = await shop.AskAsync("{ locations(first: 100, kinds: [STORE]) { nodes { id policies { returns } } } }");
        var store = stores.GetProperty("locations").GetProperty("nodes").EnumerateArray()
            .First(one => one.GetProperty("policies").GetProperty("returns").GetString() == "ALL_CHANNELS").GetProperty("id").GetString()!;
        var products = await shop.AskAsync("query($store: ID!) { products(first: 100) { nodes { id stockAt(location: $store) { available } } } }", new { store });
        return (products.GetProperty("products").GetProperty("nodes").EnumerateArray()
            .First(product => product.GetProperty("stockAt") is { ValueKind: JsonValueKind.Object } level && level.GetProperty("available").GetInt32() > 3).GetProperty("id").GetString()!, store);
    }

    private async Task<string> SellAsync(string staff, string product, string store) => (await shop.AskAsync(
        """
        mutation($product: ID!, $store: ID!, $number: String!, $at: DateTime!, $price: Int!, $paid: Int!, $key: UUID!) {
          recordReceipt(input: {location: $store, number: $number, soldAt: $at, idempotencyKey: $key,
            lines: [{product: $product, quantity: 3, price: $price}], payments: [{kind: PIN, amount: $paid}]}) { ... on ReceiptRecorded { order { id } } } }
        """,
        new
        {
            product,
            store,
            number = string.Create(CultureInfo.InvariantCulture, $"RETURN-{Interlocked.Increment(ref _receipts)}"),
            at = TimeProvider.System.GetUtcNow().AddSeconds(-1).ToString("O", CultureInfo.InvariantCulture),
            price = Price,
            paid = 3 * Price,
            key = Key(),
        },
        staff)).GetProperty("recordReceipt").GetProperty("order").GetProperty("id").GetString()!;

    private async Task<JsonElement> RequestAsync(string token, string order, string line, int quantity, string store) =>
        (await shop.AskAsync(Request, new { order, line, quantity, store, key = Key() }, token)).GetProperty("requestReturn");

    private async Task<JsonElement> ReceiveAsync(string token, string id, string line, int accepted, string store) =>
        (await shop.AskAsync(Receive, new { @return = id, line, accepted, store, key = Key() }, token)).GetProperty("receiveReturn");

    private async Task<int> OnHandAsync(string token, string product, string store) => (await shop.AskAsync(
        "query($product: ID!, $store: ID!) { product(id: $product) { stockAt(location: $store) { onHand } } }", new { product, store }, token))
        .GetProperty("product").GetProperty("stockAt").GetProperty("onHand").GetInt32();

    private static string CaseOf(JsonElement result) => result.GetProperty("__typename").GetString()!;

    private static string Key() => Guid.CreateVersion7().ToString();
}
