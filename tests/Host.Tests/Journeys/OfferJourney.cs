using System.Globalization;
using System.Text.Json;

namespace Omnichannel.Graph.Host.Tests.Journeys;

[Collection(SharedDemoShop.Name)]
public sealed class OfferJourney(DemoShop shop)
{
    private const string Priced =
        """
        query($lines: [BasketLineInput!]!, $customer: ID) {
          priceBasket(lines: $lines, customer: $customer) { total { minor } discount { minor } lines { reductions { offer { code } } } vat { rate vat { minor } } }
        }
        """;

    private static readonly string[] _channels = ["STORE", "KIOSK", "APP", "PHONE"];

    private int _keys;

    [Fact]
    public async Task Customer_Should_GetTheSameOffer_FromLeafletToTill()
    {
        // arrange
        var (coffee, anna, till) = (await ProductAsync("KOF-1001"), await shop.TokenAsync("customer", "offer-anna"), await shop.TokenAsync("connector", "till-1"));

        // act: the leaflet's code, the product's page, the cart, and what the till and the kiosk say of the same basket
        var leaflet = await shop.AskAsync("""{ offerByCode(code: "koffie-1-1") { code isLive terms { ... on MultiBuy { take pay } } } }""", channel: "SOCIAL");
        var page = await shop.AskAsync("query($id: ID!) { product(id: $id) { offers { code } currentPrice { before { minor } after { minor } } listPrice { minor } } }", new { id = coffee });
        await shop.AskAsync("mutation($input: AddToCartInput!) { addToCart(input: $input) { __typename } }", new { input = new { lines = new[] { new { product = coffee, quantity = 3 } }, idempotencyKey = Key() } }, anna);
        var cart = await shop.AskAsync("{ cart { totals { total { minor } discount { minor } discounts { offer { code } } vat { rate vat { minor } } } } }", null, anna);
        var variables = new { lines = new[] { new { product = coffee, quantity = 3 } } };
        var channels = await Task.WhenAll(_channels.Select(channel => shop.AskAsync(Priced, variables, channel is "STORE" ? till : null, channel)));

        // assert
        Assert.Equal("""{"offerByCode":{"code":"KOFFIE-1-1","isLive":true,"terms":{"take":2,"pay":1}}}""", leaflet.GetRawText());
        Assert.Contains("KOFFIE-1-1", page.GetProperty("product").GetProperty("offers").GetRawText(), StringComparison.Ordinal);
        var price = page.GetProperty("product").GetProperty("listPrice").GetProperty("minor").GetInt32();
        var totals = cart.GetProperty("cart").GetProperty("totals");
        Assert.Equal((2 * price, price), (Minor(totals, "total"), Minor(totals, "discount")));
        Assert.Equal("""[{"offer":{"code":"KOFFIE-1-1"}}]""", totals.GetProperty("discounts").GetRawText());
        Assert.All(channels, basket => Assert.Equal(
            (2 * price, price, totals.GetProperty("vat").GetRawText()),
            (Minor(basket.GetProperty("priceBasket"), "total"), Minor(basket.GetProperty("priceBasket"), "discount"), basket.GetProperty("priceBasket").GetProperty("vat").GetRawText())));
    }

    [Fact]
    public async Task Customer_Should_SeeWhyAnOfferIsTheirs_ActivateItInTheApp_AndPayLessAtTheTill()
    {
        // arrange: two purchases of cake at a till
        var (anna, till) = (await shop.TokenAsync("customer", "offer-bea"), await shop.TokenAsync("connector", "till-1"));
        var (cake, store) = (await ProductNamedAsync("Appeltaart"), await LocationAsync("101"));
        var customer = (await shop.AskAsync("{ me { id } }", null, anna)).GetProperty("me").GetProperty("id").GetString()!;
        await ConsentAsync(anna);
        var before = await PersonalAsync(anna);
        await BuyAsync(till, store, customer, cake, "OFFER-1", 3);
        await BuyAsync(till, store, customer, cake, "OFFER-2", 2);

        // act
        var personal = await PersonalAsync(anna);
        var variables = new { lines = new[] { new { product = cake, quantity = 1 } }, customer };
        var unactivated = (await shop.AskAsync(Priced, variables, till, "STORE")).GetProperty("priceBasket");
        var activated = await shop.AskAsync(
            "mutation($input: ActivateOfferInput!) { activateOffer(input: $input) { __typename ... on OfferActivated { activation { offer { code } } } } }",
            new { input = new { offer = personal[0].GetProperty("offer").GetProperty("id").GetString(), idempotencyKey = Key() } },
            anna,
            "APP");
        var paid = (await shop.AskAsync(Priced, variables, till, "STORE")).GetProperty("priceBasket");
        var other = (await shop.AskAsync(Priced, new { variables.lines }, await shop.TokenAsync("customer", "offer-cor"), "STORE")).GetProperty("priceBasket");

        // assert
        Assert.Empty(before);
        Assert.Equal("VOOR-JOU-BROOD", personal[0].GetProperty("offer").GetProperty("code").GetString());
        Assert.StartsWith("Je kocht de laatste 90 dagen 2 keer Korenaar appeltaart", personal[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"activateOffer":{"__typename":"OfferActivated","activation":{"offer":{"code":"VOOR-JOU-BROOD"}}}}""", activated.GetRawText());
        var price = Minor(unactivated, "total");
        Assert.Equal((0, price), (Minor(unactivated, "discount"), Minor(other, "total")));
        Assert.Equal(price - (int)Math.Floor((price * 0.2m) + 0.5m), Minor(paid, "total"));
        Assert.Contains("VOOR-JOU-BROOD", paid.GetProperty("lines").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demonstration_Should_HaveCustomersWithOffersOfTheirOwn_PointsAndACard()
    {
        // act
        var (lotte, johan, sem) = (await MineAsync("lotte"), await MineAsync("johan"), await MineAsync("sem"));

        // assert: one with two habits, one who agrees to nothing, one who has no card yet
        Assert.Equal(["VOOR-JOU-BROOD", "VOOR-JOU-KAAS"], CodesOf(lotte).Order());
        Assert.Empty(CodesOf(johan));
        Assert.StartsWith("2629", lotte.GetProperty("loyalty").GetProperty("card").GetString(), StringComparison.Ordinal);
        Assert.True(lotte.GetProperty("loyalty").GetProperty("balance").GetInt32() > 0);
        Assert.Equal("""{"card":null,"balance":0}""", sem.GetProperty("loyalty").GetRawText());
    }

    [Fact]
    public async Task Prices_Should_BeEqualInEveryChannel_InTheDemonstration()
    {
        // act
        var report = await shop.AskAsync("{ channelPriceDifferences { product { sku } } managedOffers(channelOnly: true) { totalCount } }", null, await shop.TokenAsync("service", "controller"));

        // assert
        Assert.Equal("""{"channelPriceDifferences":[],"managedOffers":{"totalCount":0}}""", report.GetRawText());
    }

    private static IEnumerable<string?> CodesOf(JsonElement customer) =>
        customer.GetProperty("personalOffers").EnumerateArray().Select(personal => personal.GetProperty("offer").GetProperty("code").GetString());

    private async Task<JsonElement> MineAsync(string subject) =>
        (await shop.AskAsync("{ me { personalOffers { offer { code } reason } loyalty { card balance } } }", null, await shop.TokenAsync("customer", subject), "APP")).GetProperty("me");

    private static int Minor(JsonElement of, string name) => of.GetProperty(name).GetProperty("minor").GetInt32();

    private Guid Key() => Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0008-7000-8000-{Interlocked.Increment(ref _keys):x12}"));

    private Task<JsonElement> ConsentAsync(string token) => shop.AskAsync(
        "mutation($input: SetConsentInput!) { setConsent(input: $input) { __typename } }", new { input = new { topic = "PERSONAL_OFFERS", channel = "APP", isGranted = true } }, token, "APP");

    private async Task<List<JsonElement>> PersonalAsync(string token) =>
        [.. (await shop.AskAsync("{ me { personalOffers { offer { id code } reason } } }", null, token, "APP")).GetProperty("me").GetProperty("personalOffers").EnumerateArray()];

    private async Task BuyAsync(string till, string location, string customer, string product, string number, int daysAgo)
    {
        var soldAt = TimeProvider.System.GetUtcNow().AddDays(-daysAgo).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var input = new
        {
            location,
            number,
            soldAt,
            customer,
            idempotencyKey = Key(),
            lines = new[] { new { product, quantity = 1, price = 899 } },
            payments = new[] { new { kind = "PIN", amount = 899 } },
        };
        var recorded = await shop.AskAsync("mutation($input: RecordReceiptInput!) { recordReceipt(input: $input) { __typename } }", new { input }, till, "STORE");
        Assert.Equal("""{"recordReceipt":{"__typename":"ReceiptRecorded"}}""", recorded.GetRawText());
    }

    private async Task<string> ProductAsync(string sku) =>
        (await shop.AskAsync("query($sku: String!) { productBySku(sku: $sku) { id } }", new { sku })).GetProperty("productBySku").GetProperty("id").GetString()!;

    private async Task<string> ProductNamedAsync(string name) =>
        (await shop.AskAsync("query($name: String!) { search(text: $name, first: 1) { nodes { id } } }", new { name })).GetProperty("search").GetProperty("nodes")[0].GetProperty("id").GetString()!;

    private async Task<string> LocationAsync(string code) =>
        (await shop.AskAsync("query($code: String!) { locationByCode(code: $code) { id } }", new { code })).GetProperty("locationByCode").GetProperty("id").GetString()!;
}
