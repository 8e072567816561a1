using System.Text.Json;

namespace Omnichannel.Graph.Host.Tests.Journeys;

[Collection(SharedDemoShop.Name)]
public sealed class BrowseJourney(DemoShop shop)
{
    [Fact]
    public async Task Customer_Should_ComeFromTheTopOfTheTreeToAProduct()
    {
        // act: down the tree, always by the first category, to the products of the deepest
        var top = (await shop.AskAsync("{ categories { name children { id name } } }")).GetProperty("categories");
        var below = top[0].GetProperty("children")[0];
        var data = await shop.AskAsync(
            "query($id: ID!) { category(id: $id) { path { name } products(first: 3) { totalCount nodes { name category { path { id } } listPrice { minor } } } } }",
            new { id = Text(below, "id") });

        // assert
        var category = data.GetProperty("category");
        Assert.Equal([Text(top[0], "name"), Text(below, "name")], category.GetProperty("path").EnumerateArray().Select(step => Text(step, "name")));
        var products = category.GetProperty("products");
        Assert.True(products.GetProperty("totalCount").GetInt32() >= 3);
        Assert.All(
            products.GetProperty("nodes").EnumerateArray(),
            product => Assert.Contains(product.GetProperty("category").GetProperty("path").EnumerateArray(), step => Text(step, "id") == Text(below, "id")));
    }

    [Theory]
    [InlineData("espressobonen donker")]
    [InlineData("espresobonen donkr")]
    [InlineData("ESPRESSOBOENN donker")]
    [InlineData("espressobonen donke")]
    [InlineData("espresso beans dark")]
    public async Task Search_Should_FindTheCoffeeFirst_When_ItIsTypedInAnyWay(string text)
    {
        // act
        var data = await shop.AskAsync("query($text: String!) { search(text: $text, first: 1) { nodes { sku } } }", new { text });

        // assert
        Assert.Equal("KOF-1001", Text(data.GetProperty("search").GetProperty("nodes")[0], "sku"));
    }

    [Theory]
    [InlineData("koffie")]
    [InlineData("")]
    public async Task Facet_Should_CountWhatIsFoundWithIt(string text)
    {
        // arrange
        var search = await SearchAsync(text, new { });
        var facets = search.GetProperty("facets");
        var choices = new List<(object Where, int Count)>();
        choices.AddRange(facets.GetProperty("brands").EnumerateArray().Take(8).Select(value => ((object)new { brands = new[] { Text(value, "brand") } }, Count(value))));
        choices.AddRange(facets.GetProperty("categories").EnumerateArray().Take(8).Select(value => ((object)new { categories = new[] { Text(value.GetProperty("category"), "id") } }, Count(value))));
        choices.AddRange(facets.GetProperty("prices").EnumerateArray().Select(value => ((object)new { prices = new[] { new { from = Number(value, "from"), to = Number(value, "to") } } }, Count(value))));
        choices.AddRange(facets.GetProperty("attributes").EnumerateArray().SelectMany(attribute => attribute.GetProperty("values").EnumerateArray().Take(3)
            .Select(value => ((object)new { attributes = new[] { new { code = Text(attribute, "code"), keys = new[] { Text(value, "key") } } } }, Count(value)))));

        foreach (var (where, count) in choices)
        {
            // act
            var narrowed = await SearchAsync(text, where);

            // assert
            Assert.Equal((where, count), (where, narrowed.GetProperty("totalCount").GetInt32()));
        }

        Assert.True(choices.Count > 10);
    }

    [Fact]
    public async Task Facets_Should_NarrowTogether_When_SeveralAreChosen()
    {
        // arrange
        var facets = (await SearchAsync("koffie", new { })).GetProperty("facets");
        var brand = Text(facets.GetProperty("brands")[0], "brand");

        // act: a price is chosen among those of the brand
        var ofBrand = await SearchAsync("koffie", new { brands = new[] { brand } });
        var price = ofBrand.GetProperty("facets").GetProperty("prices")[0];
        var both = await SearchAsync("koffie", new { brands = new[] { brand }, prices = new[] { new { from = Number(price, "from"), to = Number(price, "to") } } });

        // assert: what is chosen stays to be chosen otherwise
        Assert.Equal(Count(price), both.GetProperty("totalCount").GetInt32());
        Assert.All(both.GetProperty("nodes").EnumerateArray(), product => Assert.Equal(brand, Text(product, "brand")));
        var chosen = both.GetProperty("facets").GetProperty("brands").EnumerateArray().Single(value => Text(value, "brand") == brand);
        Assert.True(chosen.GetProperty("isChosen").GetBoolean());
    }

    [Fact]
    public async Task Suggestions_Should_HelpWhoIsStillTyping()
    {
        // act
        var suggestions = (await shop.AskAsync("{ suggestions(text: \"espr\", first: 3) { queries products { name } categories { name } } }")).GetProperty("suggestions");

        // assert
        Assert.NotEmpty(suggestions.GetProperty("queries").EnumerateArray());
        Assert.All(suggestions.GetProperty("products").EnumerateArray(), product => Assert.Contains("espr", Text(product, "name"), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Customer_Should_SeeWhereAProductIsNearThem()
    {
        // act: around the Oudegracht in Utrecht
        var data = await shop.AskAsync("""
            {
              productBySku(sku: "KOF-1001") {
                availability { available asOf }
                stockNear(near: {latitude: 52.0907, longitude: 5.1214, radiusMetres: 60000}, first: 5) { distance stockLevel { available asOf source location { name kind } } }
              }
            }
            """);

        // assert
        var product = data.GetProperty("productBySku");
        var near = product.GetProperty("stockNear").EnumerateArray().ToList();
        Assert.Equal(5, near.Count);
        Assert.Equal(near.Select(place => place.GetProperty("distance").GetInt32()).Order(), near.Select(place => place.GetProperty("distance").GetInt32()));
        Assert.All(near, place => Assert.True(place.GetProperty("stockLevel").GetProperty("available").GetInt32() > 0));
        var together = near.Sum(place => place.GetProperty("stockLevel").GetProperty("available").GetInt32());
        Assert.True(product.GetProperty("availability").GetProperty("available").GetInt32() >= together);
    }

    [Fact]
    public async Task Channels_Should_AgreeOnEveryProduct()
    {
        // arrange
        string[] channels = ["APP", "WEBSHOP", "KIOSK"];
        var store = Text((await shop.AskAsync("""{ locationByCode(code: "101") { id } }""")).GetProperty("locationByCode"), "id");
        string? after = null;
        var products = 0;
        do
        {
            // act: prices, texts, offers and stock, everywhere and in one store
            var answers = await Task.WhenAll(channels.Select(channel => shop.AskAsync(
                """
                query($after: String, $store: ID!) {
                  products(first: 100, after: $after, orderBy: [{sku: ASC}]) {
                    nodes {
                      sku nl: name(language: NL) en: name(language: EN) nlText: description(language: NL) enText: description(language: EN) vatRate
                      listPrice { minor currency } unitPrice { price { minor } per } priceAt(location: $store) { price { minor } }
                      offers { code title } currentPrice { before { minor } after { minor } } here: currentPrice(location: $store) { after { minor } }
                      availability { available } stockAt(location: $store) { onHand available version }
                    }
                    pageInfo { endCursor hasNextPage }
                  }
                }
                """,
                new { after, store },
                channel: channel)));
            var pages = answers.Select(answer => answer.GetProperty("products")).ToList();

            // assert
            Assert.All(pages, page => Assert.Equal(pages[0].GetRawText(), page.GetRawText()));
            products += pages[0].GetProperty("nodes").GetArrayLength();
            var info = pages[0].GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? Text(info, "endCursor") : null;
        }
        while (after is not null);

        Assert.Equal(5000, products);
    }

    private async Task<JsonElement> SearchAsync(string text, object where) => (await shop.AskAsync(
        """
        query($text: String!, $where: SearchFilter) {
          search(text: $text, where: $where, first: 20) {
            totalCount
            nodes { brand }
            facets {
              brands { brand count isChosen } categories { category { id } count } prices { from to count }
              attributes { code values { key count } }
            }
          }
        }
        """,
        new { text, where })).GetProperty("search");

    private static int Count(JsonElement value) => value.GetProperty("count").GetInt32();

    private static int? Number(JsonElement value, string property) => value.GetProperty(property) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
