using System.Text.Json;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Catalog;

public sealed class SetPriceOnSqlite() : SetPriceSpec(TestDatabase.Sqlite());

public sealed class SetPriceOnPostgres() : SetPriceSpec(TestDatabase.Postgres());

public abstract class SetPriceSpec(TestDatabase database)
{
    private const string Document =
        """
        mutation($input: SetPriceInput!, $location: ID!) {
          setPrice(input: $input) { __typename ... on PriceSet { product { listPrice { minor } priceAt(location: $location) { price { minor } isDeviating } version } } ... on ProductVersionConflict { product { version } } }
        }
        """;

    private static readonly Caller _buyer = new() { Kind = CallerKind.Service, Id = "buyer", Scopes = new HashSet<string> { Scope.CatalogWrite } };

    [Fact]
    public async Task Price_Should_HoldEverywhere_When_ItIsTheListPrice()
    {
        // arrange
        await using var shop = new Shop(database) { Caller = _buyer };
        await shop.LoadAsync(CatalogSamples.Shirt);

        // act
        var answer = await SetAsync(shop, null, 950, 1);
        var again = await SetAsync(shop, null, 950, 1);
        var stale = await SetAsync(shop, null, 900, 1, key: 2);

        // assert
        Assert.Equal("""{"__typename":"PriceSet","product":{"listPrice":{"minor":950},"priceAt":{"price":{"minor":950},"isDeviating":false},"version":2}}""", answer.GetRawText());
        Assert.Equal(answer.GetRawText(), again.GetRawText());
        Assert.Equal("""{"__typename":"ProductVersionConflict","product":{"version":2}}""", stale.GetRawText());
    }

    [Fact]
    public async Task Watcher_Should_BeToldOfTheProductsTheyWatch_When_TheirPricesChange()
    {
        // arrange
        await using var shop = new Shop(database) { Caller = _buyer };
        var other = CatalogSamples.Product(99, "OTHER", "Other");
        await shop.LoadAsync([.. CatalogSamples.Shirt, other]);
        await using var workers = await shop.StartAsync();
        const string watch = "subscription($products: [ID!]!, $after: String) { productsChanged(products: $products, after: $after) { cursor version resync products { listPrice { minor } } } }";
        var shirt = new[] { CatalogSamples.Shirt[0].Id.ToString() };
        await using var stream = await shop.SubscribeAsync(watch, new { products = shirt });
        await using var events = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var first = await NextAsync(events);

        // act: by hand, and with others in a load of which the second half is for somebody who was away
        await SetAsync(shop, null, 950, 1);
        var set = await NextAsync(events);
        await shop.Service<CatalogImport>().LoadPricesAsync(
            [new PriceRecord(CatalogSamples.Shirt[0].Id, null, 900), new PriceRecord(other.Id, null, 800)], TestContext.Current.CancellationToken);
        var loaded = await NextAsync(events);
        await using var back = await shop.SubscribeAsync(watch, new { products = shirt, after = set.GetProperty("cursor").GetString() });
        await using var backEvents = back.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var missed = await NextAsync(backEvents);

        // assert
        Assert.Equal([(1, true, 1000), (2, false, 950), (3, false, 900), (3, false, 900)], new[] { first, set, loaded, missed }.Select(told => (
            told.GetProperty("version").GetInt32(), told.GetProperty("resync").GetBoolean(), told.GetProperty("products")[0].GetProperty("listPrice").GetProperty("minor").GetInt32())));
    }

    [Fact]
    public async Task Price_Should_DeviateAtOneLocation_When_ItsPolicyAllowsIt()
    {
        // arrange
        await using var shop = new Shop(database) { Caller = _buyer };
        await shop.LoadAsync(CatalogSamples.Shirt);
        const string deviations = "{ priceDeviations { totalCount nodes { product { sku } location price { minor } } } }";
        var none = await shop.AskAsync(deviations);

        // act
        var deviating = await SetAsync(shop, OneFranchise.Franchise, 1190, 1);
        var one = await shop.AskAsync(deviations);
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var following = await SetAsync(shop, OneFranchise.Franchise, null, 2, key: 2);
        var noneAgain = await shop.AskAsync(deviations);

        // assert
        Assert.Equal("""{"__typename":"PriceSet","product":{"listPrice":{"minor":1000},"priceAt":{"price":{"minor":1190},"isDeviating":true},"version":2}}""", deviating.GetRawText());
        Assert.Equal("""{"__typename":"PriceSet","product":{"listPrice":{"minor":1000},"priceAt":{"price":{"minor":1000},"isDeviating":false},"version":3}}""", following.GetRawText());
        Assert.Equal("""{"priceDeviations":{"totalCount":0,"nodes":[]}}""", none.GetRawText());
        Assert.Equal(
            $$$"""{"priceDeviations":{"totalCount":1,"nodes":[{"product":{"sku":"T-SHIRT"},"location":"{{{OneFranchise.Franchise}}}","price":{"minor":1190}}]}}""",
            one.GetRawText());
        Assert.Equal(none.GetRawText(), noneAgain.GetRawText());
    }

    [Fact]
    public async Task Price_Should_BeRefused_When_TheLocationHasNoPolicyForIt()
    {
        // arrange
        await using var shop = new Shop(database) { Caller = _buyer };
        await shop.LoadAsync(CatalogSamples.Shirt);

        // act
        var own = await SetAsync(shop, OneFranchise.Own, 1190, 1);
        var nowhere = await SetAsync(shop, new LocationId(CatalogSamples.Id(899)), 1190, 1, key: 2);
        shop.Caller = Caller.Anonymous;
        var anybody = await SetAsync(shop, null, 1, 1, key: 3);
        var after = await shop.AskAsync("""{ productBySku(sku: "T-SHIRT") { listPrice { minor } version } }""");

        // assert
        Assert.Equal("""{"__typename":"PricePolicyMissing"}""", own.GetRawText());
        Assert.Equal("""{"__typename":"UnknownLocation"}""", nowhere.GetRawText());
        Assert.Equal(JsonValueKind.Array, anybody.GetProperty("errors").ValueKind);
        Assert.Equal("""{"productBySku":{"listPrice":{"minor":1000},"version":1}}""", after.GetRawText());
    }

    [Fact]
    public async Task Ratings_Should_AddUp_When_Reconciled()
    {
        // arrange
        await using var shop = new Shop(database);
        await shop.LoadAsync(CatalogSamples.Shirt);

        // act
        var differences = await shop.Service<Reconciliation>().FindAsync(TestContext.Current.CancellationToken);

        // assert
        Assert.Empty(differences);
    }

    private static async Task<JsonElement> NextAsync(IAsyncEnumerator<ResponseBuffer> events)
    {
        Assert.True(await events.MoveNextAsync());
        using var response = events.Current;
        return JsonElement.Parse(response.ToArray()).GetProperty("data").GetProperty("productsChanged");
    }

    private static async Task<JsonElement> SetAsync(Shop shop, LocationId? location, int? price, int version, int key = 1)
    {
        var input = new { product = CatalogSamples.Shirt[0].Id.ToString(), location = location?.ToString(), price, expectedVersion = version, idempotencyKey = CatalogSamples.Id(900 + key) };
        var data = await shop.AskAsync(Document, new { input, location = (location ?? OneFranchise.Own).ToString() });
        return data.TryGetProperty("setPrice", out var answer) ? answer : data;
    }
}
