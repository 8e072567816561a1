using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Catalog;

public sealed class SubmitReviewOnSqlite() : SubmitReviewSpec(TestDatabase.Sqlite());

public sealed class SubmitReviewOnPostgres() : SubmitReviewSpec(TestDatabase.Postgres());

public abstract class SubmitReviewSpec(TestDatabase database)
{
    private const string Document =
        """
        mutation($input: SubmitReviewInput!) {
          submitReview(input: $input) {
            __typename
            ... on ReviewSubmitted { review { id rating title text authorName isVerified writtenAt product { sku rating { average count verifiedCount stars } reviews { totalCount nodes { text } } } } }
            ... on AlreadyReviewed { message review { id rating } }
            ... on Problem { message }
          }
        }
        """;

    private static readonly Caller _sanne = new() { Kind = CallerKind.Customer, Id = "sanne", CustomerId = new CustomerId(CatalogSamples.Id(600)) };

    [Fact]
    public async Task Review_Should_CountForTheWholeProduct_When_AVariantIsReviewed()
    {
        // arrange
        await using var shop = new Shop(database) { Caller = _sanne };
        await shop.LoadAsync(CatalogSamples.Shirt);

        // act
        var data = (await shop.AskAsync(Document, Input(CatalogSamples.Shirt[1].Id, 1))).GetProperty("submitReview");
        var variant = await shop.AskAsync("""{ productBySku(sku: "T-SHIRT-M") { rating { average count } reviews { totalCount nodes { rating } } } }""");

        // assert
        var review = data.GetProperty("review");
        Assert.Equal("ReviewSubmitted", data.GetProperty("__typename").GetString());
        Assert.Equal(
            """{"sku":"T-SHIRT","rating":{"average":4,"count":1,"verifiedCount":0,"stars":[0,0,0,1,0]},"reviews":{"totalCount":1,"nodes":[{"text":"Prettige stof."}]}}""",
            review.GetProperty("product").GetRawText());
        Assert.Equal((4, null, "Sanne V.", false), (review.GetProperty("rating").GetInt32(), review.GetProperty("title").GetString(), review.GetProperty("authorName").GetString(), review.GetProperty("isVerified").GetBoolean()));
        Assert.Equal("""{"productBySku":{"rating":{"average":4,"count":1},"reviews":{"totalCount":1,"nodes":[{"rating":4}]}}}""", variant.GetRawText());
    }

    [Fact]
    public async Task Review_Should_BeTheOnlyOne_When_TheCustomerWritesTwice()
    {
        // arrange
        await using var shop = new Shop(database) { Caller = _sanne };
        await shop.LoadAsync(CatalogSamples.Shirt);
        var first = await shop.AskAsync(Document, Input(CatalogSamples.Shirt[0].Id, 1));

        // act
        var again = await shop.AskAsync(Document, Input(CatalogSamples.Shirt[0].Id, 1));
        var second = await shop.AskAsync(Document, Input(CatalogSamples.Shirt[2].Id, 2));

        // assert
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal("AlreadyReviewed", second.GetProperty("submitReview").GetProperty("__typename").GetString());
        Assert.Equal(
            first.GetProperty("submitReview").GetProperty("review").GetProperty("id").GetString(),
            second.GetProperty("submitReview").GetProperty("review").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Review_Should_BeRefused_When_NobodyIsSignedInOrNothingIsThere()
    {
        // arrange
        await using var shop = new Shop(database);
        await shop.LoadAsync(CatalogSamples.Shirt);

        // act
        var anonymous = await shop.AskAsync(Document, Input(CatalogSamples.Shirt[0].Id, 1));
        shop.Caller = _sanne;
        var unknown = await shop.AskAsync(Document, Input(new ProductId(CatalogSamples.Id(999)), 2));
        var noStars = await shop.AskAsync(Document, Input(CatalogSamples.Shirt[0].Id, 3, rating: 6));

        // assert
        Assert.Equal("ReviewNeedsCustomer", anonymous.GetProperty("submitReview").GetProperty("__typename").GetString());
        Assert.Equal("UnknownProduct", unknown.GetProperty("submitReview").GetProperty("__typename").GetString());
        Assert.Equal("\"rating\" must be 1 to 5, found: 6.", noStars.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal("""{"productBySku":{"rating":{"average":null,"count":0}}}""", (await shop.AskAsync("""{ productBySku(sku: "T-SHIRT") { rating { average count } } }""")).GetRawText());
    }

    private static object Input(ProductId product, int key, int rating = 4) => new
    {
        input = new { product = product.ToString(), rating, title = " ", text = "Prettige stof.", authorName = "Sanne V.", idempotencyKey = CatalogSamples.Id(700 + key) },
    };
}
