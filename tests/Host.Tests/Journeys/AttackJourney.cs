using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Omnichannel.Graph.Host.Tests.Journeys;

/// <summary>What somebody tries who wants more than they pay for: each is answered, nothing is changed by it, and nothing is told that they should not know.</summary>
/// <remarks>After the OWASP Business Logic Security cheat sheet. Races are the modules' own tests.</remarks>
[Collection(SharedDemoShop.Name)]
public sealed class AttackJourney(DemoShop shop)
{
    [Fact]
    public async Task Quantities_Should_BeRefused_When_NobodyCanMeanThem()
    {
        // arrange
        var token = await shop.TokenAsync("customer", "attack-quantities");
        var product = (await shop.GoodsAsync(1))[0];
        string[] quantities = ["0", "-1", "2147483647", "2147483648", "1.5", "1e9", "\"NaN\"", "\"1\"", "null", "true"];
        (string Mutation, string Type, Func<JsonNode, JsonObject> Input)[] mutations =
        [
            ("addToCart", "AddToCartInput", quantity => Keyed(new JsonObject { ["lines"] = Line(product, quantity) })),
            ("createQuote", "CreateQuoteInput", quantity => Keyed(new JsonObject { ["lines"] = Line(product, quantity), ["fulfilment"] = new JsonObject { ["kind"] = "DELIVERY" } })),
            ("buyNow", "BuyNowInput", quantity => Keyed(new JsonObject { ["product"] = product, ["quantity"] = quantity, ["shownTotal"] = 100 })),
            ("reserve", "ReserveInput", quantity => Keyed(new JsonObject { ["product"] = product, ["quantity"] = quantity, ["location"] = product })),
            ("holdStock", "HoldStockInput", quantity => Keyed(new JsonObject { ["lines"] = Line(product, quantity), ["location"] = product })),
        ];

        // act
        var answers = new List<string>();
        foreach (var (mutation, type, input) in mutations)
        {
            foreach (var quantity in quantities)
            {
                var (status, body) = await shop.SendAsync(
                    $"mutation($input: {type}!) {{ {mutation}(input: $input) {{ __typename }} }}", new JsonObject { ["input"] = input(JsonNode.Parse(quantity)!) }, token, "APP");
                var isRefused = body.TryGetProperty("errors", out _) && (!body.TryGetProperty("data", out var data) || data.ValueKind is JsonValueKind.Null);
                answers.Add(isRefused ? "" : $"{mutation} {quantity}: {status} {body.GetRawText()}");
            }
        }

        var cart = await shop.AskAsync("{ cart { units } me { orders(first: 1) { nodes { id } } } }", null, token);

        // assert
        Assert.Equal("", string.Join("\n", answers.Where(answer => answer.Length > 0)));
        Assert.Equal("""{"cart":null,"me":{"orders":{"nodes":[]}}}""", cart.GetRawText());
    }

    [Fact]
    public async Task Inputs_Should_TakeNothingThatTheShopDecides()
    {
        // arrange
        var token = await shop.TokenAsync("customer", "attack-inputs");
        var product = (await shop.GoodsAsync(1))[0];
        string[] wished = ["price", "discount", "status", "customerId", "createdAt"];

        // act
        var answers = new List<(HttpStatusCode Status, bool NamesIt)>();
        foreach (var field in wished)
        {
            var line = new JsonObject { ["product"] = product, ["quantity"] = 1, [field] = 1 };
            var (status, body) = await shop.SendAsync(
                "mutation($input: AddToCartInput!) { addToCart(input: $input) { __typename } }",
                new JsonObject { ["input"] = Keyed(new JsonObject { ["lines"] = new JsonArray(line) }) },
                token);
            answers.Add((status, body.GetProperty("errors").GetRawText().Contains(field, StringComparison.Ordinal)));
        }

        // assert
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.BadRequest, true), answer));
    }

    [Fact]
    public async Task Keys_Should_BelongToWhoMadeThem()
    {
        // arrange: kim's key
        var (kim, sam) = (await shop.TokenAsync("customer", "attack-kim"), await shop.TokenAsync("customer", "attack-sam"));
        var product = (await shop.GoodsAsync(1))[0];
        var key = Guid.CreateVersion7().ToString();

        // act: sent again, with another content, and by somebody else
        var first = await AddAsync(kim, product, 1, key);
        var again = await AddAsync(kim, product, 1, key);
        var other = await AddAsync(kim, product, 2, key);
        var stolen = await AddAsync(sam, product, 1, key);
        var carts = new[] { await UnitsAsync(kim), await UnitsAsync(sam) };

        // assert
        Assert.Equal(["AddedToCart", "AddedToCart", "IdempotencyKeyReused", "AddedToCart"], [first, again, other, stolen]);
        Assert.Equal([1, 1], carts);
    }

    [Fact]
    public async Task Ids_Should_TellStrangersNothing()
    {
        // arrange: kim's cart, and ids of nothing
        var (kim, sam) = (await shop.TokenAsync("customer", "attack-ids"), await shop.TokenAsync("customer", "attack-stranger"));
        await AddAsync(kim, (await shop.GoodsAsync(1))[0], 1, Guid.CreateVersion7().ToString());
        var mine = await shop.AskAsync("{ cart { id } me { id } }", null, kim);
        var ids = new[] { mine.GetProperty("cart").GetProperty("id").GetString()!, mine.GetProperty("me").GetProperty("id").GetString()! };
        var forged = new[] { GlobalIdOf("Cart", Guid.CreateVersion7()), GlobalIdOf("Nothing", Guid.Empty), "' OR 1=1", "-1", "9223372036854775808", "Q2FydDo=" };

        // act
        var answers = new List<string>();
        foreach (var id in ids.Concat(forged))
        {
            var (_, body) = await shop.SendAsync("query($id: ID!) { node(id: $id) { __typename id } }", new { id }, sam);
            answers.Add(body.TryGetProperty("data", out var data) ? data.GetRawText() : "refused");
        }

        var own = await shop.AskAsync("query($ids: [ID!]!) { nodes(ids: $ids) { __typename } }", new { ids }, kim);

        // assert
        Assert.All(answers, answer => Assert.True(answer is """{"node":null}""" or "refused", answer));
        Assert.Equal("""{"nodes":[{"__typename":"Cart"},{"__typename":"Customer"}]}""", own.GetRawText());
    }

    private static string GlobalIdOf(string type, Guid id) => Convert.ToBase64String([.. System.Text.Encoding.UTF8.GetBytes($"{type}:"), .. id.ToByteArray()]);

    private static JsonArray Line(string product, JsonNode quantity) => [new JsonObject { ["product"] = product, ["quantity"] = quantity }];

    private static JsonObject Keyed(JsonObject input)
    {
        input["idempotencyKey"] = Guid.CreateVersion7().ToString();
        return input;
    }

    private async Task<string> AddAsync(string token, string product, int quantity, string key) =>
        (await shop.AskAsync(
            "mutation($input: AddToCartInput!) { addToCart(input: $input) { __typename } }",
            new { input = new { lines = new[] { new { product, quantity } }, idempotencyKey = key } },
            token)).GetProperty("addToCart").GetProperty("__typename").GetString()!;

    private async Task<int> UnitsAsync(string token) => (await shop.AskAsync("{ cart { units } }", null, token)).GetProperty("cart").GetProperty("units").GetInt32();
}
