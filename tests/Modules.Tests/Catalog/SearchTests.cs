using Omnichannel.Graph.Catalog;
using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Catalog;

public sealed class SearchOnSqlite() : SearchSpec(TestDatabase.Sqlite());

public sealed class SearchOnPostgres() : SearchSpec(TestDatabase.Postgres());

public abstract class SearchSpec(TestDatabase database)
{
    [Fact]
    public async Task Search_Should_FindAWholeProductOnce_When_ItsVariantsHaveTheWords()
    {
        // arrange
        await using var shop = new Shop(database);
        await shop.LoadAsync(CatalogSamples.Shirt);

        // act
        var data = await shop.AskAsync(
            """
            {
              search(text: "overhmd groen") {
                totalCount nodes { sku }
                facets { categories { category { name } count isChosen } brands { brand count } prices { from to count } attributes { code name values { key value count isChosen } } }
              }
              byNumber: search(text: "t-shirt-s") { nodes { sku } }
            }
            """);

        // assert
        Assert.Equal(
            """
            {"search":{"totalCount":1,"nodes":[{"sku":"T-SHIRT"}],"facets":{"categories":[{"category":{"name":"Hemden"},"count":1,"isChosen":false}],"brands":[{"brand":"Weverij","count":1}],"prices":[{"from":1000,"to":2500,"count":1}],"attributes":[{"code":"size","name":"Maat","values":[{"key":"M","value":"M","count":1,"isChosen":false},{"key":"S","value":"S","count":1,"isChosen":false}]},{"code":"colour","name":"Kleur","values":[{"key":"blauw","value":"blauw","count":1,"isChosen":false},{"key":"groen","value":"groen","count":1,"isChosen":false}]}]}},"byNumber":{"nodes":[{"sku":"T-SHIRT"}]}}
            """,
            data.GetRawText());
    }

    [Fact]
    public async Task Search_Should_KeepEveryPromise_When_EachFacetIsChosen()
    {
        // arrange
        await using var shop = new Shop(database);

        // act
        var brands = (await shop.AskAsync("""{ search(where: { prices: [{ from: 1000, to: 5000 }] }) { facets { brands { brand count } } } }"""))
            .GetProperty("search").GetProperty("facets").GetProperty("brands");

        // assert
        Assert.Equal(11, brands.GetArrayLength());
        foreach (var brand in brands.EnumerateArray())
        {
            var data = await shop.AskAsync(
                """query($brand: String!) { search(where: { prices: [{ from: 1000, to: 5000 }], brands: [$brand] }) { totalCount } }""",
                new { brand = brand.GetProperty("brand").GetString() });
            Assert.Equal(brand.GetProperty("count").GetInt32(), data.GetProperty("search").GetProperty("totalCount").GetInt32());
        }
    }

    [Fact]
    public async Task Search_Should_BeWalkedThrough_When_PagesFollowCursors()
    {
        // arrange
        await using var shop = new Shop(database);
        List<string> skus = [];
        string? after = null;

        // act
        do
        {
            var page = (await shop.AskAsync(
                "query($after: String) { search(first: 9, after: $after, orderBy: NAME_DESC) { edges { node { sku } } pageInfo { hasNextPage endCursor } } }",
                new { after })).GetProperty("search");
            skus.AddRange(page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("sku").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        // assert
        Assert.Equal(41, skus.Distinct().Count());
        Assert.Equal("PAN-1105", skus[0]);
        Assert.Equal("BED-1403", skus[^1]);
    }

    [Fact]
    public async Task Search_Should_KnowWhatChanged_When_TheLogIsFollowed()
    {
        // arrange
        await using var shop = new Shop(database);
        await shop.LoadAsync(CatalogSamples.Shirt);
        const string document = """{ linen: search(text: "linnen ") { totalCount } flannel: search(text: "flanel ") { totalCount } named: search(text: "bloezen ") { totalCount } }""";
        var before = await shop.AskAsync(document);

        var changed = CatalogSamples.Shirt[0] with { NameNl = "Overhemd flanel", NameEn = "Flannel shirt", DescriptionNl = "", DescriptionEn = null };

        // act
        await shop.Service<CatalogImport>().LoadProductsAsync([changed], TestContext.Current.CancellationToken);
        await shop.Service<CatalogSearch>().FollowAsync(TestContext.Current.CancellationToken);
        var after = await shop.AskAsync(document);
        await shop.Service<CatalogImport>().LoadCategoriesAsync([CatalogSamples.Shirts with { NameNl = "Bloezen" }], TestContext.Current.CancellationToken);
        await shop.Service<CatalogSearch>().FollowAsync(TestContext.Current.CancellationToken);
        var renamed = await shop.AskAsync(document);

        // assert
        Assert.Equal("""{"linen":{"totalCount":1},"flannel":{"totalCount":0},"named":{"totalCount":0}}""", before.GetRawText());
        Assert.Equal("""{"linen":{"totalCount":0},"flannel":{"totalCount":1},"named":{"totalCount":0}}""", after.GetRawText());
        Assert.Equal("""{"linen":{"totalCount":0},"flannel":{"totalCount":1},"named":{"totalCount":1}}""", renamed.GetRawText());
    }

    [Fact]
    public async Task Suggestions_Should_NameQueriesProductsAndCategories_When_SomebodyIsTyping()
    {
        // arrange
        await using var shop = new Shop(database);
        shop.Audience = new Audience(Language.En, Channel.App);

        // act
        var data = await shop.AskAsync("""{ suggestions(text: "koff", first: 2) { queries products { sku } categories { name } } }""");

        // assert
        Assert.Equal(
            """{"suggestions":{"queries":["koffie","koffiekan"],"products":[{"sku":"KOF-1004"},{"sku":"KOF-1003"}],"categories":[{"name":"Coffee and tea"}]}}""",
            data.GetRawText());
    }

    [Theory]
    [InlineData("""{ search(text: "%TOO_LONG%") { totalCount } }""", "\"text\" has at most 200 characters, found: 201.")]
    [InlineData("""{ search(first: 101) { totalCount } }""", "\"first\" must be at most 100, found: 101.")]
    [InlineData("""{ search(after: "nonsense") { totalCount } }""", "\"after\" is not a cursor of this list in this order.")]
    [InlineData("""{ productByGtin(gtin: "12345") { sku } }""", "A GTIN is 8, 12, 13 or 14 digits.")]
    public async Task Search_Should_BeRefused_When_TheArgumentIsNone(string document, string message)
    {
        // arrange
        await using var shop = new Shop(database);

        // act
        var response = await shop.AskAsync(document.Replace("%TOO_LONG%", new string('a', 201), StringComparison.Ordinal));

        // assert
        Assert.Equal(message, Assert.Single(response.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString());
    }
}
