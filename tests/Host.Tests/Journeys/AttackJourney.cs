using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

using Omnichannel.Graph.Modules.Tests.Samples;

namespace Omnichannel.Graph.Host.Tests.Journeys;

/// <summary>What somebody tries who wants more than they pay for: each is answered, nothing is changed by it, and nothing is told that they should not know.</summary>
/// <remarks>After the OWASP Business Logic Security cheat sheet. Races are the modules' own tests.</remarks>
public sealed class AttackJourney : IDisposable
{
    private static readonly string _product = SampleCatalog.Products[0].ToString();

    private readonly HttpClient _http = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Quantities_Should_BeRefused_When_NobodyCanMeanThem()
    {
        // arrange
        await using var shop = await RunningShop.StartAsync();
        var token = await shop.TokenAsync("customer", "kim");
        string[] quantities = ["0", "-1", "2147483647", "2147483648", "1.5", "1e9", "\"NaN\"", "\"1\"", "null", "true"];
        (string Mutation, string Type, Func<JsonNode, JsonObject> Input)[] mutations =
        [
            ("addToCart", "AddToCartInput", quantity => Keyed(new JsonObject { ["lines"] = Line(quantity) })),
            ("createQuote", "CreateQuoteInput", quantity => Keyed(new JsonObject { ["lines"] = Line(quantity), ["fulfilment"] = new JsonObject { ["kind"] = "DELIVERY" } })),
            ("buyNow", "BuyNowInput", quantity => Keyed(new JsonObject { ["product"] = _product, ["quantity"] = quantity, ["shownTotal"] = 100 })),
            ("reserve", "ReserveInput", quantity => Keyed(new JsonObject { ["product"] = _product, ["quantity"] = quantity, ["location"] = _product })),
            ("holdStock", "HoldStockInput", quantity => Keyed(new JsonObject { ["lines"] = Line(quantity), ["location"] = _product })),
        ];

        // act
        var answers = new List<string>();
        foreach (var (mutation, type, input) in mutations)
        {
            foreach (var quantity in quantities)
            {
                var (status, body) = await SendAsync(
                    shop, token, $"mutation($input: {type}!) {{ {mutation}(input: $input) {{ __typename }} }}", new JsonObject { ["input"] = input(JsonNode.Parse(quantity)!) });
                var isRefused = body.TryGetProperty("errors", out _) && (!body.TryGetProperty("data", out var data) || data.ValueKind is JsonValueKind.Null);
                answers.Add(isRefused ? "" : $"{mutation} {quantity}: {status} {body.GetRawText()}");
            }
        }

        var cart = await shop.AskAsync(token, "APP", "{ cart { units } me { orders(first: 1) { nodes { id } } } }");

        // assert
        Assert.Equal("", string.Join("\n", answers.Where(answer => answer.Length > 0)));
        Assert.Equal("""{"cart":null,"me":{"orders":{"nodes":[]}}}""", cart.GetRawText());
    }

    [Fact]
    public async Task Inputs_Should_TakeNothingThatTheShopDecides()
    {
        // arrange
        await using var shop = await RunningShop.StartAsync();
        var token = await shop.TokenAsync("customer", "kim");
        string[] wished = ["price", "discount", "status", "customerId", "createdAt"];

        // act
        var answers = new List<(HttpStatusCode Status, bool NamesIt)>();
        foreach (var field in wished)
        {
            var line = new JsonObject { ["product"] = _product, ["quantity"] = 1, [field] = 1 };
            var (status, body) = await SendAsync(
                shop,
                token,
                "mutation($input: AddToCartInput!) { addToCart(input: $input) { __typename } }",
                new JsonObject { ["input"] = Keyed(new JsonObject { ["lines"] = new JsonArray(line) }) });
            answers.Add((status, body.GetProperty("errors").GetRawText().Contains(field, StringComparison.Ordinal)));
        }

        // assert
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.BadRequest, true), answer));
    }

    [Fact]
    public async Task Keys_Should_BelongToWhoMadeThem()
    {
        // arrange: kim's key
        await using var shop = await RunningShop.StartAsync();
        var (kim, sam) = (await shop.TokenAsync("customer", "kim"), await shop.TokenAsync("customer", "sam"));
        var key = Guid.CreateVersion7().ToString();

        // act: sent again, with another content, and by somebody else
        var first = await AddAsync(shop, kim, 1, key);
        var again = await AddAsync(shop, kim, 1, key);
        var other = await AddAsync(shop, kim, 2, key);
        var stolen = await AddAsync(shop, sam, 1, key);
        var carts = new[] { await UnitsAsync(shop, kim), await UnitsAsync(shop, sam) };

        // assert
        Assert.Equal(["AddedToCart", "AddedToCart", "IdempotencyKeyReused", "AddedToCart"], [first, again, other, stolen]);
        Assert.Equal([1, 1], carts);
    }

    [Fact]
    public async Task Ids_Should_TellStrangersNothing()
    {
        // arrange: kim's cart, and ids of nothing
        await using var shop = await RunningShop.StartAsync();
        var (kim, sam) = (await shop.TokenAsync("customer", "kim"), await shop.TokenAsync("customer", "sam"));
        await AddAsync(shop, kim, 1, Guid.CreateVersion7().ToString());
        var mine = await shop.AskAsync(kim, "APP", "{ cart { id } me { id } }");
        var ids = new[] { mine.GetProperty("cart").GetProperty("id").GetString()!, mine.GetProperty("me").GetProperty("id").GetString()! };
        var forged = new[] { GlobalIdOf("Cart", Guid.CreateVersion7()), GlobalIdOf("Nothing", Guid.Empty), "' OR 1=1", "-1", "9223372036854775808", "Q2FydDo=" };

        // act
        var answers = new List<string>();
        foreach (var id in ids.Concat(forged))
        {
            var (_, body) = await SendAsync(shop, sam, "query($id: ID!) { node(id: $id) { __typename id } }", new JsonObject { ["id"] = id });
            answers.Add(body.TryGetProperty("data", out var data) ? data.GetRawText() : "refused");
        }

        var own = await shop.AskAsync(kim, "APP", "query($ids: [ID!]!) { nodes(ids: $ids) { __typename } }", new { ids });

        // assert
        Assert.All(answers, answer => Assert.True(answer is """{"node":null}""" or "refused", answer));
        Assert.Equal("""{"nodes":[{"__typename":"Cart"},{"__typename":"Customer"}]}""", own.GetRawText());
    }

    private static string GlobalIdOf(string type, Guid id) => Convert.ToBase64String([.. System.Text.Encoding.UTF8.GetBytes($"{type}:"), .. id.ToByteArray()]);

    private static JsonArray Line(JsonNode quantity) => [new JsonObject { ["product"] = _product, ["quantity"] = quantity }];

    private static JsonObject Keyed(JsonObject input)
    {
        input["idempotencyKey"] = Guid.CreateVersion7().ToString();
        return input;
    }

    private static async Task<string> AddAsync(RunningShop shop, string token, int quantity, string key) =>
        (await shop.AskAsync(
            token,
            "APP",
            "mutation($input: AddToCartInput!) { addToCart(input: $input) { __typename } }",
            new { input = new { lines = new[] { new { product = _product, quantity } }, idempotencyKey = key } })).GetProperty("addToCart").GetProperty("__typename").GetString()!;

    private static async Task<int> UnitsAsync(RunningShop shop, string token) =>
        (await shop.AskAsync(token, "APP", "{ cart { units } }")).GetProperty("cart").GetProperty("units").GetInt32();

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(RunningShop shop, string token, string query, JsonObject variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(shop.Url, "/graphql"))
        {
            Content = JsonContent.Create(new JsonObject { ["query"] = query, ["variables"] = variables }),
        };
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await _http.SendAsync(request, Cancellation);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(Cancellation)));
    }
}
