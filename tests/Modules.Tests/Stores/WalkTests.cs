using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Routing;

namespace Omnichannel.Graph.Modules.Tests.Stores;

public sealed class WalkTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    // Three aisles of ten metres between two cross-aisles; the entrance front left, the checkouts front right.
    private static readonly FloorPlan _small = new(
        [
            new Aisle("FRONT", new FloorCell(0, 0), new FloorCell(8, 0), 0),
            new Aisle("BACK", new FloorCell(0, 11), new FloorCell(8, 11), 0),
            new Aisle("1", new FloorCell(0, 0), new FloorCell(0, 11), 12),
            new Aisle("2", new FloorCell(4, 0), new FloorCell(4, 11), 12),
            new Aisle("3", new FloorCell(8, 0), new FloorCell(8, 11), 12),
        ],
        new FloorCell(0, 0),
        [new FloorCell(7, 0), new FloorCell(8, 0)]);

    [Fact]
    public void Walk_Should_GoRoundByTheBack_When_NeighbouringAislesAreVisitedAtTheirFarEnds()
    {
        // arrange: bay 11 is ten metres into its aisle
        FloorCell?[] places = [_small.CellOf("3", 6), _small.CellOf("2", 11), _small.CellOf("1", 11)];

        // act
        var walk = ShortestWalk.Over(_small, places);

        // assert: 10 up, 1 + 4 + 1 over the back, 1 + 4 over the back, 6 down, 5 down to the checkout
        Assert.Equal([2, 1, 0], walk.Order);
        Assert.Equal(3, walk.Located);
        Assert.Equal(32, walk.Metres);
    }

    [Fact]
    public void Walk_Should_EndWithWhatStandsNowhere_When_ProductsAreUnknown()
    {
        // arrange: no place, a cell in the middle of a shelf, a cell outside
        FloorCell?[] places = [null, new FloorCell(2, 5), _small.CellOf("1", 3), new FloorCell(900, 900), _small.CellOf("1", 2)];

        // act
        var walk = ShortestWalk.Over(_small, places);

        // assert
        Assert.Equal([4, 2, 0, 1, 3], walk.Order);
        Assert.Equal(2, walk.Located);
    }

    [Fact]
    public void Walk_Should_KeepTheGivenOrder_When_ThingsStandAtOnePlace()
    {
        // arrange
        FloorCell?[] places = [_small.CellOf("2", 5), _small.CellOf("1", 5), _small.CellOf("2", 5)];

        // act
        var walk = ShortestWalk.Over(_small, places);

        // assert
        Assert.Equal([1, 0, 2], walk.Order);
    }

    [Fact]
    public void Walk_Should_LeadStraightToTheCheckout_When_NothingIsLookedFor()
    {
        // act
        var walk = ShortestWalk.Over(_small, []);

        // assert
        Assert.Equal([], walk.Order);
        Assert.Equal(7, walk.Metres);
    }

    [Fact]
    public void Exact_Should_EqualTheBestOfAllOrders_When_EveryOrderIsTried()
    {
        // arrange
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);

        for (var round = 0; round < 40; round++)
        {
            var distances = DistancesOf(RandomFloor.Plan(random), 1 + random.Next(7), random);

            // act
            var walk = ExactWalk.Find(distances);

            // assert
            var best = Orders([.. Enumerable.Range(1, distances.Stops)]).Min(order => distances.LengthOf(order));
            Assert.Equal(Enumerable.Range(1, distances.Stops), walk.Order());
            Assert.Equal((round, best), (round, distances.LengthOf(walk)));
        }
    }

    [Fact]
    public void Improved_Should_BeWithinFivePercentOfTheShortest_When_StoresAreLarge()
    {
        // arrange
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);

        for (var round = 0; round < 60; round++)
        {
            // A few walks of the size that counts, most of a size that is quick to solve.
            var distances = DistancesOf(RandomFloor.Plan(random), round < 2 ? 20 : 8 + (round % 7), random);

            // act
            var walk = ImprovedWalk.Find(distances);

            // assert
            var best = distances.LengthOf(ExactWalk.Find(distances));
            Assert.Equal(Enumerable.Range(1, distances.Stops), walk.Order());
            Assert.True(distances.LengthOf(walk) <= 1.05 * best, $"round {round}: {distances.LengthOf(walk)} m, the shortest is {best} m");
        }
    }

    private static WalkingDistances DistancesOf(FloorPlan plan, int stops, Random random)
    {
        var shelved = plan.Aisles.Where(aisle => aisle.Bays > 0).ToList();
        var cells = new HashSet<FloorCell>();
        while (cells.Count < stops)
        {
            var aisle = shelved[random.Next(shelved.Count)];
            cells.Add(aisle.CellOf(1 + random.Next(aisle.Bays))!.Value);
        }

        return WalkingDistances.Of(new WalkingGrid(plan), plan, [.. cells]);
    }

    private static IEnumerable<int[]> Orders(int[] stops) => stops.Length <= 1
        ? [stops]
        : stops.SelectMany(first => Orders([.. stops.Where(stop => stop != first)]).Select(int[] (rest) => [first, .. rest]));
}
