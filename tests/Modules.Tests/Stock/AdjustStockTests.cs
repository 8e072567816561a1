namespace Omnichannel.Graph.Modules.Tests.Stock;

public sealed class AdjustStockTests
{
    private const string Adjust =
        """
        mutation($input: AdjustStockInput!) {
          adjustStock(input: $input) {
            __typename
            ... on StockAdjusted { stockLevel { ...level } }
            ... on NotEnoughStock { available }
            ... on StockVersionConflict { stockLevel { ...level } }
            ... on UnknownProduct { id }
            ... on UnknownLocation { id }
            ... on Problem { message }
          }
        }
        fragment level on StockLevel { onHand held available version asOf location { name } product { sku availability { available } } }
        """;

    // Not in the demonstration.
    private const string NoLocation = "TG9jYXRpb246AZD1_nwDcACAAAAAAAAACQ";
    private const string NoProduct = "UHJvZHVjdDoBkPX-fAJwAIAAAAAAAAPn";

    [Fact]
    public async Task Adjust_Should_GiveTheNewState_When_UnitsAreFree()
    {
        // arrange
        await using var shop = new Shop();
        var (product, location, onHand, available) = await FirstLevelAsync(shop);
        shop.Clock.Advance(TimeSpan.FromMinutes(1));

        // act
        var data = await shop.AskAsync(Adjust, Input(product, location, -3, key: 1));

        // assert
        var level = data.GetProperty("adjustStock").GetProperty("stockLevel");
        Assert.Equal("StockAdjusted", data.GetProperty("adjustStock").GetProperty("__typename").GetString());
        Assert.Equal(onHand - 3, level.GetProperty("onHand").GetInt32());
        Assert.Equal(available - 3, level.GetProperty("available").GetInt32());
        Assert.Equal(2, level.GetProperty("version").GetInt32());
        Assert.Equal("2030-01-01T00:01:00Z", level.GetProperty("asOf").GetString());
        Assert.Equal("Distributiecentrum Tiel", level.GetProperty("location").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Adjust_Should_HappenOnce_When_TheKeyComesAgain()
    {
        // arrange
        await using var shop = new Shop();
        var (product, location, _, _) = await FirstLevelAsync(shop);

        // act
        var first = await shop.AskAsync(Adjust, Input(product, location, 5, key: 1));
        var again = await shop.AskAsync(Adjust, Input(product, location, 5, key: 1));
        var other = await shop.AskAsync(Adjust, Input(product, location, 6, key: 1));

        // assert
        Assert.Equal(2, first.GetProperty("adjustStock").GetProperty("stockLevel").GetProperty("version").GetInt32());
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal(
            """{"adjustStock":{"__typename":"IdempotencyKeyReused","message":"This key was used before for another change; make a new one for each change."}}""",
            other.GetRawText());
        Assert.Equal(2, (await VersionAsync(shop, product)));
    }

    [Fact]
    public async Task Adjust_Should_ChangeNothing_When_ItIsRefused()
    {
        // arrange
        await using var shop = new Shop();
        var (product, location, _, available) = await FirstLevelAsync(shop);

        // act
        string[] refusals =
        [
            (await shop.AskAsync(Adjust, Input(product, location, -available - 1, key: 1))).GetRawText(),
            (await shop.AskAsync(Adjust, Input(NoProduct, location, 1, key: 3))).GetRawText(),
            (await shop.AskAsync(Adjust, Input(product, NoLocation, 1, key: 4))).GetRawText(),
        ];
        var conflict = (await shop.AskAsync(Adjust, Input(product, location, 1, key: 2, expectedVersion: 7))).GetProperty("adjustStock");

        // assert
        Assert.Equal(
            [
                $$$"""{"adjustStock":{"__typename":"NotEnoughStock","available":{{{available}}},"message":"There are {{{available}}} free units; no more can be taken away."}}""",
                $$$"""{"adjustStock":{"__typename":"UnknownProduct","id":"{{{NoProduct}}}","message":"There is no such product."}}""",
                $$$"""{"adjustStock":{"__typename":"UnknownLocation","id":"{{{NoLocation}}}","message":"There is no such location."}}""",
            ],
            refusals);
        Assert.Equal("StockVersionConflict", conflict.GetProperty("__typename").GetString());
        Assert.Equal(1, conflict.GetProperty("stockLevel").GetProperty("version").GetInt32());
        Assert.Equal(1, await VersionAsync(shop, product));
    }

    [Fact]
    public async Task Adjust_Should_TakeEachUnitOnce_When_SixteenTillsWantTheLastOne()
    {
        // arrange
        await using var shop = new Shop();
        var (product, location, _, available) = await FirstLevelAsync(shop);
        await shop.AskAsync(Adjust, Input(product, location, 1 - available, key: 100));

        // act
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(till => Task.Run(() => shop.AskAsync(Adjust, Input(product, location, -1, key: till)))));

        // assert
        var types = results.Select(result => result.GetProperty("adjustStock").GetProperty("__typename").GetString()!).CountBy(type => type).ToDictionary();
        Assert.Equal(1, types["StockAdjusted"]);
        Assert.Equal(15, types["NotEnoughStock"]);
        Assert.Equal(3, await VersionAsync(shop, product));
    }

    internal static object Input(string product, string location, int change, int key, int? expectedVersion = null) => new
    {
        input = new { product, location, change, reason = "COUNT", expectedVersion, idempotencyKey = new Guid(key, 0, 0, new byte[8]) },
    };

    internal static async Task<(string Product, string Location, int OnHand, int Available)> FirstLevelAsync(Shop shop)
    {
        var product = (await shop.AskAsync("{ productBySku(sku: \"KOF-1001\") { id stock(first: 1) { nodes { onHand available location { id } } } } }")).GetProperty("productBySku");
        var level = product.GetProperty("stock").GetProperty("nodes")[0];
        return (
            product.GetProperty("id").GetString()!,
            level.GetProperty("location").GetProperty("id").GetString()!,
            level.GetProperty("onHand").GetInt32(),
            level.GetProperty("available").GetInt32());
    }

    private static async Task<int> VersionAsync(Shop shop, string product) =>
        (await shop.AskAsync("query($product: ID!) { product(id: $product) { stock(first: 1) { nodes { version } } } }", new { product }))
            .GetProperty("product").GetProperty("stock").GetProperty("nodes")[0].GetProperty("version").GetInt32();
}
