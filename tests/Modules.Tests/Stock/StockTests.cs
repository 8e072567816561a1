namespace Omnichannel.Graph.Modules.Tests.Stock;

public sealed class StockTests
{
    [Fact]
    public async Task Product_Should_ShowItsStock_When_TwoModulesAreComposed()
    {
        // arrange
        await using var shop = new Shop();

        // act
        var data = await shop.AskAsync(
            """
            {
              products(first: 2) {
                nodes {
                  name
                  availability { available locations asOf }
                  stock(first: 2) { totalCount nodes { onHand held available inbound version location { name kind city } } pageInfo { hasNextPage } }
                }
              }
            }
            """);

        // assert
        Assert.Equal(
            """
            {"products":{"nodes":[{"name":"Badhanddoek 70 x 140 zand","availability":{"available":64,"locations":4,"asOf":"2030-01-01T00:00:00Z"},"stock":{"totalCount":5,"nodes":[{"onHand":40,"held":2,"available":38,"inbound":0,"version":1,"location":{"name":"Distributiecentrum Tiel","kind":"WAREHOUSE","city":"Tiel"}},{"onHand":10,"held":0,"available":10,"inbound":0,"version":1,"location":{"name":"Winkel Amsterdam Ferdinand Bolstraat","kind":"STORE","city":"Amsterdam"}}],"pageInfo":{"hasNextPage":true}}},{"name":"Badmat 50 x 80 zand","availability":{"available":79,"locations":4,"asOf":"2030-01-01T00:00:00Z"},"stock":{"totalCount":5,"nodes":[{"onHand":47,"held":0,"available":47,"inbound":0,"version":1,"location":{"name":"Distributiecentrum Tiel","kind":"WAREHOUSE","city":"Tiel"}},{"onHand":17,"held":2,"available":15,"inbound":0,"version":1,"location":{"name":"Winkel Amsterdam Ferdinand Bolstraat","kind":"STORE","city":"Amsterdam"}}],"pageInfo":{"hasNextPage":true}}}]}}
            """,
            data.GetRawText());
    }

    [Fact]
    public async Task StockLevel_Should_BeFoundAgain_When_AskedAsNode()
    {
        // arrange
        await using var shop = new Shop();
        var id = (await shop.AskAsync("{ productBySku(sku: \"KOF-1001\") { stock(last: 1) { nodes { id } } } }"))
            .GetProperty("productBySku").GetProperty("stock").GetProperty("nodes")[0].GetProperty("id").GetString();

        // act
        var data = await shop.AskAsync("query($id: ID!) { node(id: $id) { ... on StockLevel { location { name } product { sku } } } }", new { id });

        // assert
        Assert.Equal("""{"node":{"location":{"name":"Winkel Zwolle Diezerstraat"},"product":{"sku":"KOF-1001"}}}""", data.GetRawText());
    }

    [Fact]
    public async Task Locations_Should_BeListed_When_Asked()
    {
        // arrange
        await using var shop = new Shop();

        // act
        var data = await shop.AskAsync("{ locations { city kind } }");

        // assert
        Assert.Equal(
            """{"locations":[{"city":"Tiel","kind":"WAREHOUSE"},{"city":"Amsterdam","kind":"STORE"},{"city":"Eindhoven","kind":"STORE"},{"city":"Utrecht","kind":"STORE"},{"city":"Zwolle","kind":"STORE"}]}""",
            data.GetRawText());
    }
}
