using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Omnichannel.Graph.Host.Tests.Journeys;

public sealed class CartJourneyTests
{
    private const string Add =
        """
        mutation($product: ID!, $quantity: Int!, $key: UUID!) {
          addToCart(input: {lines: [{product: $product, quantity: $quantity}], idempotencyKey: $key}) { __typename ... on AddedToCart { cart { id units } refusals { reason } } }
        }
        """;

    private int _keys;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Guest_Should_KeepTheirCart_When_TheySignInAtTheKiosk_AndTakeItBack()
    {
        // arrange: a customer with something in their cart from the app, and a guest at the kiosk
        await using var shop = await RunningShop.StartAsync();
        var products = await ProductsAsync(shop);
        var customer = await shop.TokenAsync("customer", "kim");
        var guest = await shop.GuestTokenAsync("KIOSK");
        await AddAsync(shop, customer, "APP", products[0], 1);
        await AddAsync(shop, guest, "KIOSK", products[0], 2);
        await AddAsync(shop, guest, "KIOSK", products[1], 1);

        // act
        var linked = await shop.AskAsync(
            customer,
            "KIOSK",
            """
            mutation($guest: String!) {
              linkGuest(input: {guestToken: $guest}) {
                __typename
                ... on GuestLinked { customer { cart { lines { quantity addedThrough } lastMerge { id lines { before incoming after outcomes } } } } }
              }
            }
            """,
            new { guest });
        var cart = linked.GetProperty("linkGuest").GetProperty("customer").GetProperty("cart");
        var undone = await shop.AskAsync(
            customer,
            "APP",
            "mutation($merge: ID!) { undoCartMerge(input: {merge: $merge}) { __typename ... on CartMergeUndone { cart { lines { quantity } } } } }",
            new { merge = cart.GetProperty("lastMerge").GetProperty("id").GetString() });

        // assert
        Assert.Equal("""[{"quantity":3,"addedThrough":"APP"},{"quantity":1,"addedThrough":"KIOSK"}]""", cart.GetProperty("lines").GetRawText());
        Assert.Equal(
            """[{"before":1,"incoming":2,"after":3,"outcomes":["SUMMED"]},{"before":0,"incoming":1,"after":1,"outcomes":["KEPT"]}]""",
            cart.GetProperty("lastMerge").GetProperty("lines").GetRawText());
        Assert.Equal("""{"undoCartMerge":{"__typename":"CartMergeUndone","cart":{"lines":[{"quantity":1}]}}}""", undone.GetRawText());
    }

    [Fact]
    public async Task Cart_Should_BeTheSameOnThreeDevices_AndBeToldLive()
    {
        // arrange: the app watches
        await using var shop = await RunningShop.StartAsync();
        var products = await ProductsAsync(shop);
        var tokens = new[] { await shop.TokenAsync("customer", "kim"), await shop.TokenAsync("customer", "kim"), await shop.TokenAsync("customer", "kim") };
        using var app = await WatchAsync(shop, tokens[0]);
        var none = (await ReceiveAsync(app)).GetProperty("payload").GetProperty("data").GetRawText();

        // act: webshop and kiosk add at the same moment
        await Task.WhenAll(AddAsync(shop, tokens[1], "WEBSHOP", products[0], 2), AddAsync(shop, tokens[2], "KIOSK", products[1], 3));
        var carts = new List<string>();
        foreach (var (token, channel) in tokens.Zip(["APP", "WEBSHOP", "KIOSK"]))
        {
            carts.Add((await shop.AskAsync(token, channel, "{ cart { id units version } }")).GetRawText());
        }

        // assert
        Assert.Equal("""{"cartChanged":{"cart":null}}""", none);
        Assert.Single(carts.Distinct());
        Assert.EndsWith("\"units\":5,\"version\":2}}", carts[0], StringComparison.Ordinal);
        var told = 0;
        while (told != 5)
        {
            told = (await ReceiveAsync(app)).GetProperty("payload").GetProperty("data").GetProperty("cartChanged").GetProperty("cart").GetProperty("units").GetInt32();
        }
    }

    [Fact]
    public async Task Price_Should_BeTheSameInEveryChannel()
    {
        // arrange
        await using var shop = await RunningShop.StartAsync();
        const string query = "{ products(first: 100) { totalCount nodes { sku name description listPrice { minor currency } vatRate availability { available } } } }";

        // act
        var answers = new List<string>();
        foreach (var channel in new[] { "APP", "WEBSHOP", "KIOSK" })
        {
            answers.Add((await shop.AskAsync(await shop.GuestTokenAsync(channel), channel, query)).GetRawText());
        }

        // assert
        Assert.Single(answers.Distinct());
        Assert.Contains("\"sku\":", answers[0], StringComparison.Ordinal);
    }

    private static async Task<List<string>> ProductsAsync(RunningShop shop) =>
        [.. (await shop.AskAsync(null, "WEBSHOP", "{ products(first: 2) { nodes { id } } }")).GetProperty("products").GetProperty("nodes").EnumerateArray().Select(product => product.GetProperty("id").GetString()!)];

    private async Task AddAsync(RunningShop shop, string token, string channel, string product, int quantity)
    {
        var key = new Guid(Interlocked.Increment(ref _keys), 0, 0, new byte[8]);
        var added = await shop.AskAsync(token, channel, Add, new { product, quantity, key });
        Assert.Equal("[]", added.GetProperty("addToCart").GetProperty("refusals").GetRawText());
    }

    private static async Task<ClientWebSocket> WatchAsync(RunningShop shop, string token)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(new Uri(shop.Url, "/graphql")) { Scheme = "ws" }.Uri, Cancellation);
        await SendAsync(socket, $$$"""{"type":"connection_init","payload":{"authorization":"Bearer {{{token}}}"}}""");
        Assert.Equal("connection_ack", (await ReceiveAsync(socket)).GetProperty("type").GetString());
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"subscription { cartChanged { cart { units } } }"}}""");
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    private static async Task<JsonElement> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        var received = await socket.ReceiveAsync(buffer, Cancellation);
        return JsonElement.Parse(buffer.AsMemory(0, received.Count).ToArray());
    }
}
