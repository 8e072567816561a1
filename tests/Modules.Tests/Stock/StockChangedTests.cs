using System.Text;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Stock;

namespace Omnichannel.Graph.Modules.Tests.Stock;

public sealed class StockChangedTests
{
    private const string Adjust = "mutation($input: AdjustStockInput!) { adjustStock(input: $input) { __typename } }";
    private const string Watch = "subscription($products: [ID!]!, $location: ID) { stockChanged(products: $products, location: $location) { onHand version product { sku } } }";

    [Fact]
    public async Task Watcher_Should_SeeTheNewestState_When_StockChangesFasterThanItReads()
    {
        // arrange
        await using var shop = new Shop();
        var (product, location, onHand, _) = await AdjustStockTests.FirstLevelAsync(shop);
        await using var stream = await shop.SubscribeAsync(Watch, new { products = new[] { product } });
        await using var events = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        // act
        await shop.AskAsync(Adjust, AdjustStockTests.Input(product, location, -1, key: 1));
        var first = await NextAsync(events);
        await shop.AskAsync(Adjust, AdjustStockTests.Input(product, location, -1, key: 2));
        var second = await NextAsync(events);

        // assert
        Assert.Equal(Event(onHand - 1, version: 2), first);
        Assert.Equal(Event(onHand - 2, version: 3), second);
    }

    [Fact]
    public async Task Watcher_Should_BeForgotten_When_ItStops()
    {
        // arrange
        await using var shop = new Shop();
        var (product, _, _, _) = await AdjustStockTests.FirstLevelAsync(shop);
        var watchers = shop.Service<StockWatchers>();
        var stream = await shop.SubscribeAsync(Watch, new { products = new[] { product } });
        var before = watchers.Count;

        // act
        await stream.DisposeAsync();

        // assert
        Assert.Equal(1, before);
        Assert.Equal(0, watchers.Count);
    }

    [Fact]
    public async Task Watch_Should_BeRefused_When_NoProductIsNamed()
    {
        // arrange
        await using var shop = new Shop();

        // act
        var response = await shop.AskAsync(Watch, new { products = Array.Empty<string>() });

        // assert
        Assert.Equal("Watch 1 to 100 products, found: 0.", response.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    private static string Event(int onHand, int version) =>
        $$$"""{"data":{"stockChanged":{"onHand":{{{onHand}}},"version":{{{version}}},"product":{"sku":"KOF-1001"} } } }""".Replace(" ", "", StringComparison.Ordinal);

    private static async Task<string> NextAsync(IAsyncEnumerator<ResponseBuffer> events)
    {
        Assert.True(await events.MoveNextAsync());
        using var response = events.Current;
        return Encoding.UTF8.GetString(response.ToArray());
    }
}
