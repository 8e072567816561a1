using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Stores.Routing;

/// <summary>In which order a customer passes some places on a floor, from the entrance to a checkout.</summary>
internal static class ShortestWalk
{
    /// <summary>Up to so many different places the walk is the shortest there is; above, it is at most a few percent longer.</summary>
    public const int ExactMax = 12;

    /// <param name="plan">The floor.</param>
    /// <param name="places">Where things stand; null for what stands nowhere that can be walked to.</param>
    public static Walk Over(FloorPlan plan, IReadOnlyList<FloorCell?> places)
    {
        var grid = new WalkingGrid(plan);
        var stops = Reachable(grid, plan, places);
        var distances = WalkingDistances.Of(grid, plan, stops);
        var walk = stops.Count <= ExactMax ? ExactWalk.Find(distances) : ImprovedWalk.Find(distances);

        var turns = new Dictionary<FloorCell, int>();
        foreach (var stop in walk)
        {
            turns.Add(stops[stop - 1], turns.Count);
        }

        // Sorting keeps the given order among what stands at one place, and of what stands nowhere.
        var order = Enumerable.Range(0, places.Count).OrderBy(index => TurnOf(places[index])).ToList();
        var located = order.TakeWhile(index => TurnOf(places[index]) < int.MaxValue).Count();
        return new Walk(order, located, distances.LengthOf(walk));

        int TurnOf(FloorCell? place) => place is { } cell && turns.TryGetValue(cell, out var turn) ? turn : int.MaxValue;
    }

    private static List<FloorCell> Reachable(WalkingGrid grid, FloorPlan plan, IReadOnlyList<FloorCell?> places)
    {
        var cells = places.OfType<FloorCell>().Where(grid.IsWalked).Distinct().ToList();
        var metres = grid.Distances([plan.Entrance], cells);
        return [.. cells.Where((_, index) => metres[index] != WalkingGrid.Unreachable)];
    }
}

/// <param name="Order">The indexes of the places as they were given, in the order of the walk; what stands nowhere comes last.</param>
/// <param name="Located">How many of them the walk passes.</param>
/// <param name="Metres">How long it is.</param>
internal sealed record Walk(IReadOnlyList<int> Order, int Located, int Metres);
