using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Lists;

public sealed class RecipesOnSqlite() : RecipesSpec(TestDatabase.Sqlite());

public sealed class RecipesOnPostgres() : RecipesSpec(TestDatabase.Postgres());

public abstract class RecipesSpec(TestDatabase database)
{
    private const string Ingredients = "... on RecipeAddedToList { ingredients { outcome ingredient { name quantity pieces } } }";

    // For two: 300 ml of milk in bottles of 1 litre, 4 slices of bread of which a loaf has 20, salt, and half an onion that nobody sells.
    private static readonly RecipeRecord _toast = new()
    {
        Id = new RecipeId(CatalogSamples.Id(700)),
        Code = "WENTELTEEFJES",
        Name = "Wentelteefjes",
        Description = "Van oud brood.",
        Persons = 2,
        Minutes = 15,
        Steps = ["Klop.", "Bak."],
        Ingredients =
        [
            new("melk", 300_000, ListUnit.Millilitre) { Product = ListsShop.Milk.Id, PerPiece = 1_000_000 },
            new("sneetjes brood", 4_000, ListUnit.Piece) { Product = ListsShop.Bread.Id, PerPiece = 20_000 },
            new("zout", null, ListUnit.Pinch),
            new("ui", 500, ListUnit.Piece),
        ],
    };

    [Fact]
    public async Task Recipe_Should_ShowWhatItTakes_ForAnyNumberOfPersons()
    {
        // arrange
        await using var lists = await OpenAsync();

        // act
        var data = await lists.Shop.AskAsync(
            Caller.Anonymous,
            """{ recipes(text: "TEEFJES") { totalCount nodes { code name language persons minutes steps ingredients(persons: 8) { name quantity unit product { sku } pieces } } } none: recipes(text: "pizza") { totalCount } }""");

        // assert
        Assert.Equal(
            """{"recipes":{"totalCount":1,"nodes":[{"code":"WENTELTEEFJES","name":"Wentelteefjes","language":"NL","persons":2,"minutes":15,"steps":["Klop.","Bak."],"ingredients":[{"name":"melk","quantity":1200,"unit":"MILLILITRE","product":{"sku":"MILK"},"pieces":2},{"name":"sneetjes brood","quantity":16,"unit":"PIECE","product":{"sku":"BREAD"},"pieces":1},{"name":"zout","quantity":null,"unit":"PINCH","product":null,"pieces":null},{"name":"ui","quantity":2,"unit":"PIECE","product":null,"pieces":null}]}]},"none":{"totalCount":0}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Recipe_Should_AddWhatTheListDoesNotCover_AndSayWhatItCouldNotMap()
    {
        // arrange: a loaf is on the list already
        await using var lists = await OpenAsync();
        var kim = await lists.Shop.SignInAsync("kim");
        var list = await lists.CreateAsync(kim);
        await lists.SyncAsync(kim, list, lists.Edit(lists.Id(), 0, new { add = new { product = ListsShop.Bread.Id.ToString() } }));

        // act
        var first = await AddAsync(4, false);
        var second = await AddAsync(6, true);
        var key = lists.Id();
        var big = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AddAsync(10, false, key))));

        // assert: 600, then 1500, then 3000 ml of milk; 8, then 20, then 40 slices
        Assert.Equal(
            """[{"outcome":"ADDED","ingredient":{"name":"melk","quantity":600,"pieces":1}},{"outcome":"ENOUGH","ingredient":{"name":"sneetjes brood","quantity":8,"pieces":1}},{"outcome":"UNMAPPED","ingredient":{"name":"zout","quantity":null,"pieces":null}},{"outcome":"UNMAPPED","ingredient":{"name":"ui","quantity":1,"pieces":null}}]""",
            first);
        Assert.Equal(
            """[{"outcome":"RAISED","ingredient":{"name":"melk","quantity":900,"pieces":1}},{"outcome":"ENOUGH","ingredient":{"name":"sneetjes brood","quantity":12,"pieces":1}},{"outcome":"WRITTEN","ingredient":{"name":"zout","quantity":null,"pieces":null}},{"outcome":"WRITTEN","ingredient":{"name":"ui","quantity":1.5,"pieces":null}}]""",
            second);
        Assert.Single(big.Distinct());
        Assert.StartsWith("""[{"outcome":"RAISED","ingredient":{"name":"melk","quantity":1500,"pieces":2}},{"outcome":"RAISED",""", big[0], StringComparison.Ordinal);
        Assert.Equal("2 BREAD, 3 MILK, 1 zout, 1 ui (1.5)", await lists.TextsAsync(kim, list));
        await lists.ReconcileAsync();

        async Task<string> AddAsync(int persons, bool writeUnmapped, Guid? key = null) => (await lists.Shop.ChangeAsync(
            kim, "addRecipeToList", new { list, recipe = _toast.Id.ToString(), persons, writeUnmapped, idempotencyKey = key ?? lists.Id() }, Ingredients)).GetProperty("ingredients").GetRawText();
    }

    [Fact]
    public async Task Recipe_Should_BeRefused_When_ThereIsNoSuchRecipeOrList()
    {
        // arrange
        await using var lists = await OpenAsync();
        var (kim, sam) = (await lists.Shop.SignInAsync("kim"), await lists.Shop.SignInAsync("sam"));
        var list = await lists.CreateAsync(kim);

        // act
        var unknown = await lists.Shop.ChangeAsync(kim, "addRecipeToList", new { list, recipe = new RecipeId(CatalogSamples.Id(701)).ToString(), persons = 2, idempotencyKey = lists.Id() });
        var others = await lists.Shop.ChangeAsync(sam, "addRecipeToList", new { list, recipe = _toast.Id.ToString(), persons = 2, idempotencyKey = lists.Id() });
        var nobody = await lists.Shop.ChangeAsync(kim, "addRecipeToList", new { list, recipe = _toast.Id.ToString(), persons = 0, idempotencyKey = lists.Id() });

        // assert
        Assert.Equal("UnknownRecipe", unknown.GetProperty("__typename").GetString());
        Assert.Equal("UnknownList", others.GetProperty("__typename").GetString());
        Assert.Equal("\"persons\" is 1 to 50, found: 0.", nobody.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Import_Should_ReplaceARecipe_When_ItComesAgain()
    {
        // arrange
        await using var lists = await OpenAsync();

        // act
        await lists.Shop.Service<RecipesImport>().LoadAsync([_toast with { Name = "Wentelteefjes met kaneel", Ingredients = [_toast.Ingredients[0]] }], TestContext.Current.CancellationToken);
        var data = await lists.Shop.AskAsync(Caller.Anonymous, "{ recipes { nodes { name ingredients { name } } } }");

        // assert
        Assert.Equal("""{"recipes":{"nodes":[{"name":"Wentelteefjes met kaneel","ingredients":[{"name":"melk"}]}]}}""", data.GetRawText());
    }

    private async Task<ListsShop> OpenAsync()
    {
        var lists = await ListsShop.OpenAsync(database);
        await lists.Shop.Service<RecipesImport>().LoadAsync([_toast], TestContext.Current.CancellationToken);
        return lists;
    }
}
