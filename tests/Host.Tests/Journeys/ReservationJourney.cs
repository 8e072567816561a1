using System.Globalization;
using System.Text.Json;

namespace Omnichannel.Graph.Host.Tests.Journeys;

[Collection(SharedDemoShop.Name)]
public sealed class ReservationJourney(DemoShop shop)
{
    // A bordspel, which the large stores carry.
    private const string Sku = "SPE-1803";

    private int _keys;

    [Fact]
    public async Task Customer_Should_TryInTheStore_AndBuyOneAndDeclineTheOther()
    {
        // arrange
        var (product, store) = (await ProductAsync(), await LocationAsync("101"));
        var (anna, associate) = (await shop.TokenAsync("customer", "reserve-anna"), await shop.TokenAsync("associate", "reserve-kees", store));
        await ReceiveAsync(associate, product, store);
        var before = await StockAsync(product, store);

        // act
        var (first, second) = (await ReserveAsync(anna, product, store), await ReserveAsync(anna, product, store));
        var reserved = await StockAsync(product, store);
        var promised = await shop.AskAsync("query($product: ID!) { product(id: $product) { availability { available } } }", new { product }, channel: "KIOSK");
        string[] steps =
        [
            await StepAsync(associate, "pickReservation", "ReservationPicked", new { reservation = first.Id }),
            await StepAsync(associate, "handOutReservation", "ReservationHandedOut", new { reservation = first.Id, code = first.Code }),
            await StepAsync(associate, "handOutReservation", "ReservationHandedOut", new { reservation = second.Id, code = second.Code }),
            await StepAsync(associate, "sellReservation", "ReservationSold", new { reservation = first.Id, receipt = "KAS-1", idempotencyKey = Key() }),
            await StepAsync(associate, "takeBackReservation", "ReservationTakenBack", new { reservation = second.Id }),
        ];
        var mine = await shop.AskAsync("{ me { reservations(first: 2) { nodes { state receipt history { state } } } } }", null, anna);

        // assert
        Assert.Equal((before.OnHand, before.Held + 2), reserved);
        Assert.InRange(promised.GetProperty("product").GetProperty("availability").GetProperty("available").GetInt32(), 0, int.MaxValue);
        Assert.Equal(["PICKED", "TRYING", "TRYING", "BOUGHT", "DECLINED"], steps);
        Assert.Equal((before.OnHand - 1, before.Held), await StockAsync(product, store));
        Assert.Equal(
            """[{"state":"DECLINED","receipt":null,"history":[{"state":"HELD"},{"state":"TRYING"},{"state":"DECLINED"}]},{"state":"BOUGHT","receipt":"KAS-1","history":[{"state":"HELD"},{"state":"PICKED"},{"state":"TRYING"},{"state":"BOUGHT"}]}]""",
            mine.GetProperty("me").GetProperty("reservations").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task Customer_Should_HaveItInAnotherStore_When_TheyChangeTheirMind()
    {
        // arrange
        var (product, here, there) = (await ProductAsync(), await LocationAsync("102"), await LocationAsync("103"));
        var (bram, kees, lies) = (await shop.TokenAsync("customer", "reserve-bram"), await shop.TokenAsync("associate", "reserve-102", here), await shop.TokenAsync("associate", "reserve-103", there));
        await ReceiveAsync(kees, product, here);
        await ReceiveAsync(lies, product, there);
        var before = (await StockAsync(product, here), await StockAsync(product, there));

        // act
        var reservation = await ReserveAsync(bram, product, here);
        var moved = await shop.AskAsync(
            "mutation($input: MoveReservationInput!) { moveReservation(input: $input) { ... on ReservationMoved { reservation { state location { code } } } } }",
            new { input = new { reservation = reservation.Id, location = there, idempotencyKey = Key() } },
            bram);
        var after = (await StockAsync(product, here), await StockAsync(product, there));
        const string open = "query($location: ID!) { location(id: $location) { reservations { nodes { id } } } }";
        string[] seen = [(await shop.AskAsync(open, new { location = here }, kees)).GetRawText(), (await shop.AskAsync(open, new { location = there }, lies)).GetRawText()];
        var cancelled = await StepAsync(bram, "cancelReservation", "ReservationCancelled", new { reservation = reservation.Id });

        // assert
        Assert.Equal("""{"moveReservation":{"reservation":{"state":"HELD","location":{"code":"103"}}}}""", moved.GetRawText());
        Assert.Equal((before.Item1.Held, before.Item2.Held + 1), (after.Item1.Held, after.Item2.Held));
        Assert.DoesNotContain(reservation.Id, seen[0], StringComparison.Ordinal);
        Assert.Contains(reservation.Id, seen[1], StringComparison.Ordinal);
        Assert.Equal(("CANCELLED", before.Item2), (cancelled, await StockAsync(product, there)));
    }

    private Guid Key() => Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0001-7000-8000-{Interlocked.Increment(ref _keys):x12}"));

    private async Task<string> ProductAsync() =>
        (await shop.AskAsync("query($sku: String!) { search(text: $sku, first: 1) { nodes { id sku } } }", new { sku = "Bordspel Elfsteden" })).GetProperty("search").GetProperty("nodes")
            .EnumerateArray().Single(product => product.GetProperty("sku").GetString() == Sku).GetProperty("id").GetString()!;

    private async Task<string> LocationAsync(string code) =>
        (await shop.AskAsync("query($code: String!) { locationByCode(code: $code) { id } }", new { code })).GetProperty("locationByCode").GetProperty("id").GetString()!;

    private Task<JsonElement> ReceiveAsync(string associate, string product, string location) => shop.AskAsync(
        "mutation($input: ReceiveStockInput!) { receiveStock(input: $input) { __typename } }",
        new { input = new { location, lines = new[] { new { product, quantity = 5 } }, idempotencyKey = Key() } },
        associate);

    private async Task<(string Id, string Code)> ReserveAsync(string token, string product, string location)
    {
        var reservation = (await shop.AskAsync(
            "mutation($input: ReserveInput!) { reserve(input: $input) { ... on Reserved { reservation { id code expiresAt } } } }",
            new { input = new { product, location, idempotencyKey = Key() } },
            token,
            "APP")).GetProperty("reserve").GetProperty("reservation");
        return (reservation.GetProperty("id").GetString()!, reservation.GetProperty("code").GetString()!);
    }

    private async Task<string> StepAsync(string token, string mutation, string success, object input)
    {
        var type = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!";
        var data = await shop.AskAsync($"mutation($input: {type}) {{ {mutation}(input: $input) {{ ... on {success} {{ reservation {{ state }} }} }} }}", new { input }, token, "STORE");
        return data.GetProperty(mutation).GetProperty("reservation").GetProperty("state").GetString()!;
    }

    private async Task<(int OnHand, int Held)> StockAsync(string product, string location)
    {
        var level = (await shop.AskAsync("query($product: ID!, $location: ID!) { product(id: $product) { stockAt(location: $location) { onHand held } } }", new { product, location }))
            .GetProperty("product").GetProperty("stockAt");
        return (level.GetProperty("onHand").GetInt32(), level.GetProperty("held").GetInt32());
    }
}
