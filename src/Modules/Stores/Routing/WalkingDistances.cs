using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Stores.Routing;

/// <summary>The metres between the places of one walk: point 0 is the entrance, 1 to <see cref="Stops"/> the stops, the last the nearest checkout.</summary>
internal sealed class WalkingDistances
{
    private readonly int[] _metres;
    private readonly int _points;

    /// <param name="stops">How many stops the walk has.</param>
    /// <param name="between">The metres between two points, the same in both directions.</param>
    public WalkingDistances(int stops, Func<int, int, int> between)
    {
        Stops = stops;
        _points = stops + 2;
        _metres = [.. from left in Enumerable.Range(0, _points) from right in Enumerable.Range(0, _points) select between(left, right)];
    }

    public int Stops { get; }

    /// <summary>The point that stands for the nearest checkout.</summary>
    public int Checkout => Stops + 1;

    public int this[int left, int right] => _metres[(left * _points) + right];

    /// <param name="grid">The floor.</param>
    /// <param name="plan">Where it is entered and left.</param>
    /// <param name="stops">Cells that can be reached from the entrance.</param>
    public static WalkingDistances Of(WalkingGrid grid, FloorPlan plan, IReadOnlyList<FloorCell> stops)
    {
        int[][] rows =
        [
            grid.Distances([plan.Entrance], stops),
            .. stops.Select(stop => grid.Distances([stop], stops)),
            grid.Distances(plan.Checkouts, stops),
        ];
        var direct = grid.Distances([plan.Entrance], plan.Checkouts).Min();
        return new WalkingDistances(stops.Count, Between);

        int Between(int left, int right)
        {
            var (low, high) = left < right ? (left, right) : (right, left);
            return low == high ? 0
                : high <= stops.Count ? rows[low][high - 1]
                : low == 0 ? direct : rows[high][low - 1];
        }
    }

    /// <summary>How long a walk over all stops is, from the entrance to the checkout.</summary>
    public int LengthOf(ReadOnlySpan<int> walk)
    {
        var length = 0;
        var at = 0;
        foreach (var stop in walk)
        {
            length += this[at, stop];
            at = stop;
        }

        return length + this[at, Checkout];
    }
}
