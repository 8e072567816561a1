using System.Diagnostics;
using System.Globalization;

using Omnichannel.Graph.Modules.Tests.Stores;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Routing;

namespace Omnichannel.Graph.Load;

/// <summary>The walk over a shopping list, compared with the shortest there is on floors and lists that are made at random.</summary>
internal static class WalkingRoutes
{
    private const int Stops = 20;
    private const int WarmUps = 200;
    private const int Tries = 3;

    /// <returns>One line of JSON: how much longer than the shortest the walks are, and how long finding one takes.</returns>
    public static string Measure(int count, int seed)
    {
        var random = new Random(seed);
        var solver = new ExactSolver();
        var times = new List<double>();
        var excesses = new List<double>();
        for (var round = -WarmUps; round < count; round++)
        {
            var plan = RandomFloor.Plan(random);
            var places = PlacesOn(plan, random);
            var (walk, time) = Quickest(plan, places);
            if (round >= 0)
            {
                times.Add(time);
                excesses.Add(walk.Metres / (double)solver.LengthOf(DistancesOf(plan, places)));
            }
        }

        times.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"worst":{{excesses.Max()}},"mean":{{excesses.Average()}},"shortest":{{excesses.Count(excess => excess == 1)}},
            "median":{{times[count / 2]}},"slowest":{{times[^1]}},"of100":{{times[count * 99 / 100]}}}
            """).ReplaceLineEndings("");
    }

    // Of some tries: what a machine that is not alone adds to one of them is not the walk's.
    private static (Walk Walk, double Milliseconds) Quickest(FloorPlan plan, List<FloorCell?> places)
    {
        var (walk, quickest) = ((Walk?)null, double.MaxValue);
        for (var time = 0; time < Tries; time++)
        {
            var start = Stopwatch.GetTimestamp();
            walk = ShortestWalk.Over(plan, places);
            quickest = Math.Min(quickest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (walk!, quickest);
    }

    private static List<FloorCell?> PlacesOn(FloorPlan plan, Random random)
    {
        var shelved = plan.Aisles.Where(aisle => aisle.Bays > 0).ToList();
        var cells = new HashSet<FloorCell>();
        while (cells.Count < Stops)
        {
            var aisle = shelved[random.Next(shelved.Count)];
            cells.Add(aisle.CellOf(1 + random.Next(aisle.Bays))!.Value);
        }

        return [.. cells.Select(FloorCell? (cell) => cell)];
    }

    private static WalkingDistances DistancesOf(FloorPlan plan, List<FloorCell?> places) =>
        WalkingDistances.Of(new WalkingGrid(plan), plan, [.. places.OfType<FloorCell>()]);
}
