namespace Omnichannel.Graph.Modules.Tests.Catalog;

public sealed class ProductsTests
{
    [Fact]
    public async Task Products_Should_ComeByName_When_NoOrderIsAsked()
    {
        // arrange
        await using var shop = new Shop();

        // act
        var data = await shop.AskAsync("{ products(first: 3) { totalCount nodes { sku name listPrice { minor currency } category { name path { name } } } pageInfo { hasNextPage hasPreviousPage } } }");

        // assert
        Assert.Equal(
            """
            {"products":{"totalCount":41,"nodes":[{"sku":"BED-1403","name":"Badhanddoek 70 x 140 zand","listPrice":{"minor":1495,"currency":"EUR"},"category":{"name":"Bed en bad","path":[{"name":"Wonen"},{"name":"Bed en bad"}]}},{"sku":"BED-1404","name":"Badmat 50 x 80 zand","listPrice":{"minor":1995,"currency":"EUR"},"category":{"name":"Bed en bad","path":[{"name":"Wonen"},{"name":"Bed en bad"}]}},{"sku":"FIE-1705","name":"Bandenplakset","listPrice":{"minor":495,"currency":"EUR"},"category":{"name":"Fietsen","path":[{"name":"Buiten"},{"name":"Fietsen"}]}}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false}}}
            """,
            data.GetRawText());
    }

    [Fact]
    public async Task Products_Should_BeWalkedThrough_When_PagesFollowCursors()
    {
        // arrange
        await using var shop = new Shop();
        var names = new List<string>();
        string? after = null;

        // act
        do
        {
            var page = (await shop.AskAsync(
                "query($after: String) { products(first: 7, after: $after, orderBy: [{ listPrice: DESC }]) { nodes { name } pageInfo { hasNextPage endCursor } } }",
                new { after })).GetProperty("products");
            names.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        // assert
        Assert.Equal(41, names.Distinct().Count());
        Assert.Equal("Braadpan gietijzer 26 cm", names[0]);
        Assert.Equal("Bandenplakset", names[^1]);
    }

    [Fact]
    public async Task Products_Should_BeFiltered_When_ConditionsAreGiven()
    {
        // arrange
        await using var shop = new Shop();
        var category = await IdOfCategoryAsync(shop, "Keuken");

        // act
        var data = await shop.AskAsync(
            """
            query($category: ID!) {
              cheap: products(where: { category: { eq: $category }, listPrice: { lt: 4000 } }) { nodes { sku } }
              brand: products(where: { or: [{ brand: { eq: "Theetuin" } }, { sku: { startsWith: "FIE-170" }, listPrice: { gt: 5000 } }] }) { totalCount nodes { sku } }
            }
            """,
            new { category });

        // assert
        Assert.Equal(
            """{"cheap":{"nodes":[{"sku":"KEU-1203"},{"sku":"KEU-1201"}]},"brand":{"totalCount":4,"nodes":[{"sku":"FIE-1703"},{"sku":"KOF-1005"},{"sku":"FIE-1704"},{"sku":"KOF-1006"}]}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Product_Should_BeFoundAgain_When_AskedByIdOrSkuOrAsNode()
    {
        // arrange
        await using var shop = new Shop();
        var id = (await shop.AskAsync("{ productBySku(sku: \"KOF-1001\") { id } }")).GetProperty("productBySku").GetProperty("id").GetString();

        // act
        var data = await shop.AskAsync(
            """
            query($id: ID!) {
              product(id: $id) { name gtin }
              node(id: $id) { __typename id ... on Product { sku } }
              nodes(ids: [$id, "nonsense", $id]) { id }
              unknown: productBySku(sku: "NONE") { name }
            }
            """,
            new { id });

        // assert
        Assert.Equal(
            $$"""{"product":{"name":"Espressobonen donker 1 kg","gtin":"2087100000015"},"node":{"__typename":"Product","id":"{{id}}","sku":"KOF-1001"},"nodes":[{"id":"{{id}}"},null,{"id":"{{id}}"}],"unknown":null}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Categories_Should_BeATree_When_WalkedDown()
    {
        // arrange
        await using var shop = new Shop();

        // act
        var data = await shop.AskAsync("{ categories { name children { name parent { name } products(first: 1) { totalCount nodes { name } } } } }");

        // assert
        Assert.Equal(
            """{"name":"Keuken","children":[{"name":"Koffie en thee","parent":{"name":"Keuken"},"products":{"totalCount":6,"nodes":[{"name":"Espressobonen donker 1 kg"}]}},{"name":"Pannen","parent":{"name":"Keuken"},"products":{"totalCount":5,"nodes":[{"name":"Braadpan gietijzer 26 cm"}]}}]}""",
            data.GetProperty("categories")[0].GetRawText());
        Assert.Equal(["Keuken", "Wonen", "Buiten", "Speelgoed"], data.GetProperty("categories").EnumerateArray().Select(category => category.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("{ product(id: \"nonsense\") { name } }", "No such id: \"nonsense\".")]
    [InlineData("{ productBySku(sku: \"kof 1001\") { name } }", "A sku is 1 to 40 capital letters, digits and hyphens.")]
    [InlineData("{ products(first: 101) { totalCount } }", "\"first\" must be at most 100, found: 101.")]
    public async Task Product_Should_BeRefused_When_TheArgumentIsNone(string document, string message)
    {
        // arrange
        await using var shop = new Shop();

        // act
        var response = await shop.AskAsync(document);

        // assert
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    private static async Task<string?> IdOfCategoryAsync(Shop shop, string name) => (await shop.AskAsync("{ categories { id name } }"))
        .GetProperty("categories").EnumerateArray().Single(category => category.GetProperty("name").GetString() == name).GetProperty("id").GetString();
}
