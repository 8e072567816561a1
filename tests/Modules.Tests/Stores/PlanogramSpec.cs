using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Routing;

namespace Omnichannel.Graph.Modules.Tests.Stores;

public sealed class PlanogramOnSqlite() : PlanogramSpec(TestDatabase.Sqlite());

public sealed class PlanogramOnPostgres() : PlanogramSpec(TestDatabase.Postgres());

public abstract class PlanogramSpec(TestDatabase database) : IDisposable
{
    private const string Set =
        """
        mutation($input: SetPlanogramInput!) {
          setPlanogram(input: $input) {
            __typename
            ... on PlanogramSet { code version }
            ... on PlanogramVersionConflict { currentVersion }
            ... on InvalidFloorPlan { message }
          }
        }
        """;

    private static readonly object _plan = new
    {
        aisles = new[] { new { code = "1", from = new { x = 0, y = 0 }, to = new { x = 0, y = 9 }, bays = 10 } },
        entrance = new { x = 0, y = 0 },
        checkouts = new[] { new { x = 0, y = 1 } },
    };

    [Fact]
    public async Task SetPlanogram_Should_MoveProducts_When_ItReplacesOne()
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database, Places.All);
        await shop.Import.LoadAsync(Places.Planogram, TestContext.Current.CancellationToken);
        object[] shelves = [new { product = Places.Product(1).ToString(), aisle = "1", bay = 10 }];

        // act
        var set = await shop.AskAsync(Set, new { input = new { code = "small", expectedVersion = 1, floorPlan = _plan, shelves } }, isStaff: true);
        var late = await shop.AskAsync(Set, new { input = new { code = "small", expectedVersion = 1, floorPlan = _plan, shelves } }, isStaff: true);
        var route = await shop.AskAsync(
            "query($location: ID!, $products: [ID!]!) { storeRoute(location: $location, products: $products) { length stops { shelfLocation { bay shelf } } } }",
            new { location = Places.Id(1).ToString(), products = new[] { Places.Product(2).ToString(), Places.Product(1).ToString() } });

        // assert
        Assert.Equal("""{"setPlanogram":{"__typename":"PlanogramSet","code":"small","version":2}}""", set.GetRawText());
        Assert.Equal("""{"setPlanogram":{"__typename":"PlanogramVersionConflict","currentVersion":2}}""", late.GetRawText());
        Assert.Equal("""{"storeRoute":{"length":17,"stops":[{"shelfLocation":{"bay":10,"shelf":1}},{"shelfLocation":null}]}}""", route.GetRawText());
    }

    [Fact]
    public async Task SetPlanogram_Should_BeRefused_When_AShelfIsNotThere()
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database);
        object[] shelves = [new { product = Places.Product(1).ToString(), aisle = "1", bay = 11 }];

        // act
        var set = await shop.AskAsync(Set, new { input = new { code = "small", floorPlan = _plan, shelves } }, isStaff: true);

        // assert
        Assert.Equal("""{"setPlanogram":{"__typename":"InvalidFloorPlan","message":"There is no bay 11 in an aisle \"1\"."}}""", set.GetRawText());
    }

    [Fact]
    public void FloorPlan_Should_BeRefused_When_CustomersCouldNotWalkThere()
    {
        // arrange
        var good = Places.Planogram;
        Aisle island = new("4", new(20, 3), new(20, 8), 5), bent = new("5", new(0, 0), new(8, 11), 5), outside = new("6", new(8, 0), new(8, 300), 5);

        // act
        List<string?> problems =
        [
            FloorPlanProblem.Find(good),
            FloorPlanProblem.Find(With(good, aisles: [])),
            FloorPlanProblem.Find(With(good, aisles: [.. good.FloorPlan.Aisles, island])),
            FloorPlanProblem.Find(With(good, aisles: [.. good.FloorPlan.Aisles, bent])),
            FloorPlanProblem.Find(With(good, aisles: [.. good.FloorPlan.Aisles, outside])),
            FloorPlanProblem.Find(With(good, aisles: [.. good.FloorPlan.Aisles, good.FloorPlan.Aisles[2]])),
            FloorPlanProblem.Find(good with { FloorPlan = good.FloorPlan with { Entrance = new(2, 2) } }),
            FloorPlanProblem.Find(good with { FloorPlan = good.FloorPlan with { Checkouts = [new(-1, 0)] } }),
            FloorPlanProblem.Find(good with { Shelves = [good.Shelves[0], good.Shelves[0]] }),
        ];

        // assert
        Assert.Equal(
            [
                null,
                "A floor has 1 to 200 aisles, found: 0.",
                "No way leads from the entrance to the aisle \"4\".",
                "The aisle \"5\" is not straight.",
                "The aisle \"6\" leaves the floor of 250 by 250 metres.",
                "There are two aisles \"1\".",
                "The entrance at 2, 2 is not in an aisle.",
                "The checkout at -1, 0 is not in an aisle.",
                $"The product {Places.Product(1)} stands in two places.",
            ],
            problems);
    }

    [Fact]
    public async Task Load_Should_ChangeNothing_When_TheSameComesAgain()
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database, Places.All);
        var first = await shop.Import.LoadAsync(Places.Planogram, TestContext.Current.CancellationToken);
        var told = (await shop.Changes.ReadAsync(0, 100, TestContext.Current.CancellationToken)).Count;

        // act
        var again = await shop.Import.LoadAsync(Places.All, TestContext.Current.CancellationToken);
        var planogramAgain = await shop.Import.LoadAsync(Places.Planogram, TestContext.Current.CancellationToken);
        var moved = await shop.Import.LoadAsync([Places.Utrecht with { Name = "Verhuisd" }, Places.Zeist], TestContext.Current.CancellationToken);

        // assert
        Assert.Equal((5, new LoadedLocations(0, 0, 4), new LoadedLocations(0, 1, 1)), (told, again, moved));
        Assert.Equal((true, false), (first, planogramAgain));
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static PlanogramRecord With(PlanogramRecord planogram, IReadOnlyList<Aisle> aisles) =>
        planogram with { FloorPlan = planogram.FloorPlan with { Aisles = aisles } };
}
