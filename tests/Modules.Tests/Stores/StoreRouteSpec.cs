using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Stores;

public sealed class StoreRouteOnSqlite() : StoreRouteSpec(TestDatabase.Sqlite());

public sealed class StoreRouteOnPostgres() : StoreRouteSpec(TestDatabase.Postgres());

public abstract class StoreRouteSpec(TestDatabase database) : IDisposable
{
    private const string Query = "query($location: ID!, $products: [ID!]!) { storeRoute(location: $location, products: $products) { length location { name } stops { product { id } shelfLocation { aisle bay shelf cell { x y } } } } }";

    [Fact]
    public async Task Route_Should_BeTheShortest_When_TheStoreHasAPlanogram()
    {
        // arrange: product 9 stands nowhere, product 3 is asked for twice
        await using var shop = await OpenAsync();
        var products = Products(3, 9, 2, 3, 1);

        // act
        var data = await shop.AskAsync(Query, new { location = Places.Id(1).ToString(), products });

        // assert
        Assert.Equal(
            $$$$"""
            {"storeRoute":{"length":32,"location":{"name":"Utrecht Oudegracht"},"stops":[
            {"product":{"id":"{{{{Places.Product(1)}}}}"},"shelfLocation":{"aisle":"1","bay":11,"shelf":2,"cell":{"x":0,"y":10}}},
            {"product":{"id":"{{{{Places.Product(2)}}}}"},"shelfLocation":{"aisle":"2","bay":11,"shelf":1,"cell":{"x":4,"y":10}}},
            {"product":{"id":"{{{{Places.Product(3)}}}}"},"shelfLocation":{"aisle":"3","bay":6,"shelf":4,"cell":{"x":8,"y":5}}},
            {"product":{"id":"{{{{Places.Product(9)}}}}"},"shelfLocation":null}]}}
            """.Replace("\n", ""),
            data.GetRawText());
    }

    [Fact]
    public async Task Route_Should_KeepTheOrderAndHaveNoLength_When_NoPlanogramIsKnown()
    {
        // arrange
        await using var shop = await OpenAsync();
        var products = Products(3, 1);

        // act
        var data = await shop.AskAsync(Query, new { location = Places.Id(2).ToString(), products });

        // assert
        Assert.Equal(
            $$$"""{"storeRoute":{"length":null,"location":{"name":"Zeist Slot"},"stops":[{"product":{"id":"{{{Places.Product(3)}}}"},"shelfLocation":null},{"product":{"id":"{{{Places.Product(1)}}}"},"shelfLocation":null}]}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Route_Should_BeNull_When_ThereIsNoSuchStore()
    {
        // arrange
        await using var shop = await OpenAsync();

        // act
        var data = await shop.AskAsync(Query, new { location = Places.Id(99).ToString(), products = Array.Empty<string>() });

        // assert
        Assert.Equal("""{"storeRoute":null}""", data.GetRawText());
    }

    [Fact]
    public async Task Route_Should_TakeThreeStatements_When_TheListIsLong()
    {
        // arrange
        await using var shop = await OpenAsync();
        var products = Enumerable.Range(1, 100).Select(number => Places.Product(number).ToString());
        shop.Statements.Clear();

        // act
        var data = await shop.AskAsync(Query, new { location = Places.Id(1).ToString(), products });

        // assert: the floor, what stands on it, the location
        Assert.Equal(100, data.GetProperty("storeRoute").GetProperty("stops").GetArrayLength());
        Assert.Equal(3, shop.Statements.Statements.Count);
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static IEnumerable<string> Products(params int[] numbers) => numbers.Select(number => Places.Product(number).ToString());

    private async Task<StoresShop> OpenAsync()
    {
        var shop = await StoresShop.OpenAsync(database, Places.All);
        await shop.Import.LoadAsync(Places.Planogram, TestContext.Current.CancellationToken);
        return shop;
    }
}
