using System.Text;

namespace Omnichannel.Graph.Host.Tests.Journeys;

[Collection(SharedDemoShop.Name)]
public sealed class CartJourney(DemoShop shop)
{
    private const string Add =
        """
        mutation($product: ID!, $quantity: Int!, $key: UUID!) {
          addToCart(input: {lines: [{product: $product, quantity: $quantity}], idempotencyKey: $key}) { __typename ... on AddedToCart { cart { id units } refusals { reason } } }
        }
        """;

    private static int _keys;

    [Fact]
    public async Task Guest_Should_KeepTheirCart_When_TheySignInAtTheKiosk_AndTakeItBack()
    {
        // arrange: a customer with something in their cart from the app, and a guest at the kiosk
        var products = await shop.GoodsAsync(2);
        var customer = await shop.TokenAsync("customer", "cart-lee");
        var guest = await shop.GuestTokenAsync("KIOSK");
        await AddAsync(customer, "APP", products[0], 1);
        await AddAsync(guest, "KIOSK", products[0], 2);
        await AddAsync(guest, "KIOSK", products[1], 1);

        // act
        var linked = await shop.AskAsync(
            """
            mutation($guest: String!) {
              linkGuest(input: {guestToken: $guest}) {
                __typename
                ... on GuestLinked { customer { cart { lines { quantity addedThrough } lastMerge { id lines { before incoming after outcomes } } } } }
              }
            }
            """,
            new { guest },
            customer,
            "KIOSK");
        var cart = linked.GetProperty("linkGuest").GetProperty("customer").GetProperty("cart");
        var undone = await shop.AskAsync(
            "mutation($merge: ID!) { undoCartMerge(input: {merge: $merge}) { __typename ... on CartMergeUndone { cart { lines { quantity } } } } }",
            new { merge = cart.GetProperty("lastMerge").GetProperty("id").GetString() },
            customer,
            "APP");

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
        var products = await shop.GoodsAsync(2);
        string[] tokens = [await shop.TokenAsync("customer", "cart-kim"), await shop.TokenAsync("customer", "cart-kim"), await shop.TokenAsync("customer", "cart-kim")];
        using var app = await shop.WatchAsync(tokens[0], "subscription { cartChanged { cart { units } } }");
        var none = (await DemoShop.ReceiveAsync(app)).GetProperty("payload").GetProperty("data").GetRawText();

        // act: webshop and kiosk add at the same moment
        await Task.WhenAll(AddAsync(tokens[1], "WEBSHOP", products[0], 2), AddAsync(tokens[2], "KIOSK", products[1], 3));
        var carts = new List<string>();
        foreach (var (token, channel) in tokens.Zip(["APP", "WEBSHOP", "KIOSK"]))
        {
            carts.Add((await shop.AskAsync("{ cart { id units version } }", null, token, channel)).GetRawText());
        }

        // assert
        Assert.Equal("""{"cartChanged":{"cart":null}}""", none);
        Assert.Single(carts.Distinct());
        Assert.EndsWith("\"units\":5,\"version\":2}}", carts[0], StringComparison.Ordinal);
        var told = 0;
        while (told != 5)
        {
            told = (await DemoShop.ReceiveAsync(app)).GetProperty("payload").GetProperty("data").GetProperty("cartChanged").GetProperty("cart").GetProperty("units").GetInt32();
        }
    }

    [Fact]
    public async Task Price_Should_BeTheSameInEveryChannel()
    {
        // arrange
        const string query = "{ products(first: 100) { totalCount nodes { sku name description listPrice { minor currency } vatRate availability { available } } } }";

        // act
        var answers = new List<string>();
        foreach (var channel in new[] { "APP", "WEBSHOP", "KIOSK" })
        {
            answers.Add((await shop.AskAsync(query, null, await shop.GuestTokenAsync(channel), channel)).GetRawText());
        }

        // assert
        Assert.Single(answers.Distinct());
        Assert.Contains("\"sku\":", answers[0], StringComparison.Ordinal);
    }

    private async Task AddAsync(string token, string channel, string product, int quantity)
    {
        var key = new Guid(Interlocked.Increment(ref _keys), 0, 0, Encoding.ASCII.GetBytes("cartroom"));
        var added = await shop.AskAsync(Add, new { product, quantity, key }, token, channel);
        Assert.Equal("[]", added.GetProperty("addToCart").GetProperty("refusals").GetRawText());
    }
}
