using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Stores.Routing;

/// <summary>The cells of a floor that can be walked, and how far it is from one to another: along aisles, never through shelves.</summary>
internal sealed class WalkingGrid
{
    /// <summary>The distance to where no aisle leads.</summary>
    public const int Unreachable = -1;

    private readonly int _width;
    private readonly bool[] _isWalked;
    private readonly int[] _queue;

    public WalkingGrid(FloorPlan plan)
    {
        // A border of cells that are never walked spares a check at every step.
        _width = plan.Aisles.Max(aisle => Math.Max(aisle.From.X, aisle.To.X)) + 3;
        _isWalked = new bool[_width * (plan.Aisles.Max(aisle => Math.Max(aisle.From.Y, aisle.To.Y)) + 3)];
        foreach (var cell in plan.Aisles.SelectMany(aisle => aisle.Cells()))
        {
            _isWalked[IndexOf(cell)] = true;
        }

        _queue = new int[_isWalked.Length];
    }

    public bool IsWalked(FloorCell cell) => cell.X >= 0 && cell.Y >= 0 && cell.X <= _width - 3 && IndexOf(cell) < _isWalked.Length && _isWalked[IndexOf(cell)];

    /// <summary>How many metres it is from the nearest of some cells to each of others; <see cref="Unreachable"/> where no aisle leads.</summary>
    public int[] Distances(IEnumerable<FloorCell> from, IReadOnlyList<FloorCell> to)
    {
        var distances = new int[_isWalked.Length];
        Array.Fill(distances, Unreachable);
        Fill(distances, from);
        return [.. to.Select(cell => distances[IndexOf(cell)])];
    }

    private void Fill(int[] distances, IEnumerable<FloorCell> from)
    {
        var end = 0;
        foreach (var index in from.Select(IndexOf))
        {
            distances[index] = 0;
            _queue[end++] = index;
        }

        ReadOnlySpan<int> steps = [1, -1, _width, -_width];
        for (var next = 0; next < end; next++)
        {
            foreach (var step in steps)
            {
                var index = _queue[next] + step;
                if (_isWalked[index] && distances[index] == Unreachable)
                {
                    distances[index] = distances[_queue[next]] + 1;
                    _queue[end++] = index;
                }
            }
        }
    }

    private int IndexOf(FloorCell cell) => ((cell.Y + 1) * _width) + cell.X + 1;
}
