using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Catalog;

public sealed class ProductOnSqlite() : ProductSpec(TestDatabase.Sqlite());

public sealed class ProductOnPostgres() : ProductSpec(TestDatabase.Postgres());

public abstract class ProductSpec(TestDatabase database)
{
    private const string Fields =
        """
        sku gtin kind name description brand category { code name } images { url alt } attributes { code name value unit } content { amount unit }
        listPrice { minor currency } unitPrice { price { minor } per } vatRate publishedAt parent { sku } variants { sku }
        options { code name values } rating { average count verifiedCount stars } reviews(first: 1) { totalCount nodes { text } }
        """;

    [Fact]
    public async Task Product_Should_TellTheSame_When_ReadInAListOrAlone()
    {
        // arrange
        await using var shop = new Shop(database);
        await shop.LoadAsync([.. CatalogSamples.Shirt, CatalogSamples.Product(20, "T-RICE", "Rijst") with { Content = 750, ContentUnit = ContentUnit.Gram, Kind = ProductKind.Goods }]);
        await ReviewAsync(shop, CatalogSamples.Shirt[0].Id);

        // act: the list reads the columns of its fields only, the single product reads all
        var listed = await shop.AskAsync($$"""{ products(first: 100, where: { brand: { eq: "Weverij" } }) { nodes { {{Fields}} } edges { node { sku } } } }""");

        // assert
        Assert.Equal(4, listed.GetProperty("products").GetProperty("nodes").GetArrayLength());
        foreach (var node in listed.GetProperty("products").GetProperty("nodes").EnumerateArray())
        {
            var alone = await shop.AskAsync($$"""query($sku: String!) { productBySku(sku: $sku) { {{Fields}} } }""", new { sku = node.GetProperty("sku").GetString() });
            Assert.Equal(alone.GetProperty("productBySku").GetRawText(), node.GetRawText());
        }
    }

    [Fact]
    public async Task Product_Should_HaveVariantsAndOptions_When_ItIsSoldInSizes()
    {
        // arrange
        await using var shop = new Shop(database);
        await shop.LoadAsync(CatalogSamples.Shirt);

        // act
        var data = await shop.AskAsync(
            """
            {
              productBySku(sku: "T-SHIRT") { name english: name(language: EN) options { code name values } variants { sku parent { sku } attributes(language: EN) { name value } } attributes { code unit } }
              productByGtin(gtin: "00783750002448") { sku }
            }
            """);

        // assert
        Assert.Equal(
            """
            {"productBySku":{"name":"Overhemd linnen","english":"Linen shirt","options":[{"code":"size","name":"Maat","values":["M","S"]}],"variants":[{"sku":"T-SHIRT-M","parent":{"sku":"T-SHIRT"},"attributes":[{"name":"Size","value":"M"},{"name":"Colour","value":"green"}]},{"sku":"T-SHIRT-S","parent":{"sku":"T-SHIRT"},"attributes":[{"name":"Size","value":"S"},{"name":"Colour","value":"blue"}]}],"attributes":[{"code":"colour","unit":null},{"code":"wash","unit":"°C"}]},"productByGtin":{"sku":"T-SHIRT-M"}}
            """,
            data.GetRawText());
    }

    [Fact]
    public async Task Product_Should_TellTheSamePriceAndText_When_AskedFromAnyChannel()
    {
        // arrange
        await using var shop = new Shop(database);
        await shop.LoadAsync(CatalogSamples.Shirt);
        List<string> answers = [];

        // act
        foreach (var channel in new[] { Channel.App, Channel.Webshop, Channel.Kiosk })
        {
            shop.Audience = new Audience(Language.En, channel);
            answers.Add((await shop.AskAsync($$"""{ products(first: 100) { nodes { {{Fields}} } } search(text: "shirt") { nodes { {{Fields}} } facets { brands { brand count } } } }""")).GetRawText());
        }

        // assert
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.Contains("Linen shirt", answers[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1095, 750, "GRAM", "KILOGRAM", 1460)]
    [InlineData(999, 330, "MILLILITRE", "LITRE", 3027)]
    [InlineData(100, 8, "PIECE", "PIECE", 13)]
    [InlineData(1, 3000, "MILLIMETRE", "METRE", 0)]
    public async Task UnitPrice_Should_BeRoundedHalfUp_When_ContentDoesNotDivide(int price, int content, string unit, string per, int expected)
    {
        // arrange
        await using var shop = new Shop(database);
        await shop.LoadAsync(CatalogSamples.Product(20, "T-UNIT", "Iets") with
        {
            ListPrice = Money.Eur(price),
            Content = content,
            ContentUnit = Enum.Parse<ContentUnit>(unit, ignoreCase: true),
        });

        // act
        var data = await shop.AskAsync("""{ productBySku(sku: "T-UNIT") { content { unit } unitPrice { price { minor currency } per } } }""");

        // assert
        Assert.Equal(
            $$$$"""{"productBySku":{"content":{"unit":"{{{{unit}}}}"},"unitPrice":{"price":{"minor":{{{{expected}}}},"currency":"EUR"},"per":"{{{{per}}}}"}}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Product_Should_BeHiddenFromLists_When_ItIsNotPublishedYet()
    {
        // arrange: the clock stands at 1 January 2030
        await using var shop = new Shop(database);
        await shop.LoadAsync(
            CatalogSamples.Product(20, "T-NEVER", "Verborgen") with { PublishedAt = null },
            CatalogSamples.Product(21, "T-LATER", "Straks") with { PublishedAt = new DateTimeOffset(2030, 1, 2, 0, 0, 0, TimeSpan.Zero) });
        const string document = """{ products(where: { brand: { eq: "Weverij" } }) { totalCount } search(text: "weverij") { totalCount } productBySku(sku: "T-NEVER") { publishedAt } }""";

        // act
        var before = await shop.AskAsync(document);
        shop.Clock.Advance(TimeSpan.FromDays(1));
        var after = await shop.AskAsync(document);

        // assert
        Assert.Equal("""{"products":{"totalCount":0},"search":{"totalCount":0},"productBySku":{"publishedAt":null}}""", before.GetRawText());
        Assert.Equal("""{"products":{"totalCount":1},"search":{"totalCount":1},"productBySku":{"publishedAt":null}}""", after.GetRawText());
    }

    [Fact]
    public async Task List_Should_TakeTheSameStatements_When_ItIsLonger()
    {
        // arrange
        await using var shop = new Shop(database);
        await shop.LoadAsync(CatalogSamples.Shirt);
        await ReviewAsync(shop, CatalogSamples.Shirt[0].Id);

        // act
        var one = await CountAsync(shop, 1);
        var many = await CountAsync(shop, 40);

        // assert: products, categories, attribute names, variants, parents, stars, reviews; and names and variants again for options
        Assert.Equal(9, many);
        Assert.InRange(one, 1, many);
    }

    [Fact]
    public async Task List_Should_ReadOnlyWhatIsAsked_When_FieldsAreFew()
    {
        // arrange
        await using var shop = new Shop(database);
        await shop.OpenedAsync();
        shop.Statements.Clear();

        // act
        await shop.AskAsync("""{ products(first: 3, where: { brand: { neq: "X" } }) { nodes { id vatRate } } }""");

        // assert
        var statement = Assert.Single(shop.Statements.Statements);
        Assert.Contains("vat_rate", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("description", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("image_list", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("gtin", statement, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "ASC", "Overhemd linnen")]
    [InlineData("listPrice", "DESC", "Overhemd linnen M")]
    [InlineData("sku", "ASC", "Overhemd linnen")]
    [InlineData("publishedAt", "DESC", "Overhemd linnen M")]
    public async Task Products_Should_BeWalkedThrough_When_SortedByAnything(string field, string order, string first)
    {
        // arrange
        await using var shop = new Shop(database);
        await shop.LoadAsync(CatalogSamples.Shirt);
        List<string> names = [];
        string? after = null;

        // act
        do
        {
            var page = (await shop.AskAsync(
                $$"""query($after: String) { products(first: 2, after: $after, where: { brand: { eq: "Weverij" } }, orderBy: [{ {{field}}: {{order}} }]) { nodes { name } pageInfo { hasNextPage endCursor } } }""",
                new { after })).GetProperty("products");
            names.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        // assert
        Assert.Equal(3, names.Distinct().Count());
        Assert.Equal(first, names[0]);
    }

    private static async Task<int> CountAsync(Shop shop, int first)
    {
        shop.Statements.Clear();
        await shop.AskAsync($$"""{ products(first: {{first}}) { nodes { {{Fields}} } } }""");
        return shop.Statements.Statements.Count;
    }

    private static Task<CatalogLoad> ReviewAsync(Shop shop, ProductId product) => shop.Service<CatalogImport>().LoadReviewsAsync(
        [new ReviewRecord(CatalogSamples.Id(500), product, CatalogSamples.Id(501), "Sanne", 4, null, "Fijn", true, DateTimeOffset.UnixEpoch)],
        TestContext.Current.CancellationToken);
}
