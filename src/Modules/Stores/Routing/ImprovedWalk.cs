namespace Omnichannel.Graph.Stores.Routing;

/// <summary>
/// A short walk over many stops: the nearest stop next, then turning stretches round (2-opt) and moving them (Or-opt) for as long as that helps, and the same
/// again from a few shaken walks, of which the best is kept.
/// </summary>
/// <remarks>The same stops give the same walk at every node: the shaking comes from a fixed seed.</remarks>
internal sealed class ImprovedWalk
{
    // Shaking is worth less, and costs more, the longer the walk is.
    private const int ShakingBudget = 24_000;
    private const int MovedMax = 3;

    private readonly WalkingDistances _distances;
    private int[] _walk;
    private uint _random = 2_463_534_242;

    private ImprovedWalk(WalkingDistances distances)
    {
        _distances = distances;
        _walk = NearestNext();
    }

    /// <returns>The stops, 1 to n, in the order of the walk.</returns>
    public static int[] Find(WalkingDistances distances)
    {
        var walk = new ImprovedWalk(distances);
        walk.Improve();
        walk.Shake();
        return walk._walk[1..^1];
    }

    private int[] NearestNext()
    {
        var walk = new int[_distances.Stops + 2];
        walk[^1] = _distances.Checkout;
        var left = Enumerable.Range(1, _distances.Stops).ToList();
        for (var place = 1; place <= _distances.Stops; place++)
        {
            var at = walk[place - 1];
            walk[place] = left.MinBy(stop => _distances[at, stop]);
            left.Remove(walk[place]);
        }

        return walk;
    }

    private void Shake()
    {
        var stops = _distances.Stops;
        if (stops < 4)
        {
            return;
        }

        var best = _walk;
        var bestLength = _distances.LengthOf(best.AsSpan(1..^1));
        for (var shakes = ShakingBudget / (stops * stops); shakes > 0; shakes--)
        {
            _walk = Swapped(best);
            Improve();
            var length = _distances.LengthOf(_walk.AsSpan(1..^1));
            if (length <= bestLength)
            {
                (best, bestLength) = (_walk, length);
            }
        }

        _walk = best;
    }

    // Two neighbouring stretches change places: what neither of the two improvements can undo in one step.
    private int[] Swapped(int[] walk)
    {
        Span<int> cuts = [1 + Random(walk.Length - 1), 1 + Random(walk.Length - 1), 1 + Random(walk.Length - 1)];
        cuts.Sort();
        return [.. walk[..cuts[0]], .. walk[cuts[1]..cuts[2]], .. walk[cuts[0]..cuts[1]], .. walk[cuts[2]..]];
    }

    private int Random(int count)
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return (int)(_random % (uint)count);
    }

    private void Improve()
    {
        while (Turn() || Move())
        {
        }
    }

    private bool Turn()
    {
        var improved = false;
        for (var first = 1; first < _walk.Length - 2; first++)
        {
            for (var last = first + 1; last < _walk.Length - 1; last++)
            {
                var before = _distances[_walk[first - 1], _walk[first]] + _distances[_walk[last], _walk[last + 1]];
                if (_distances[_walk[first - 1], _walk[last]] + _distances[_walk[first], _walk[last + 1]] < before)
                {
                    Array.Reverse(_walk, first, last - first + 1);
                    improved = true;
                }
            }
        }

        return improved;
    }

    private bool Move()
    {
        for (var length = 1; length <= MovedMax; length++)
        {
            for (var first = 1; first + length < _walk.Length; first++)
            {
                if (MoveFrom(first, length))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool MoveFrom(int first, int length)
    {
        var (head, tail) = (_walk[first], _walk[first + length - 1]);
        var (before, after) = (_walk[first - 1], _walk[first + length]);
        var saved = _distances[before, head] + _distances[tail, after] - _distances[before, after];
        for (var place = 0; place < _walk.Length - 1; place++)
        {
            if (place >= first - 1 && place < first + length)
            {
                continue;
            }

            var (left, right) = (_walk[place], _walk[place + 1]);
            var straight = _distances[left, head] + _distances[tail, right];
            var turned = _distances[left, tail] + _distances[head, right];
            if (Math.Min(straight, turned) - _distances[left, right] < saved)
            {
                Insert(first, length, place, isTurned: turned < straight);
                return true;
            }
        }

        return false;
    }

    private void Insert(int first, int length, int place, bool isTurned)
    {
        var walk = _walk.AsSpan();
        Span<int> stretch = stackalloc int[MovedMax];
        stretch = stretch[..length];
        walk.Slice(first, length).CopyTo(stretch);
        if (isTurned)
        {
            stretch.Reverse();
        }

        // What stood between the two places moves up.
        if (place < first)
        {
            walk[(place + 1)..first].CopyTo(walk[(place + 1 + length)..]);
            stretch.CopyTo(walk[(place + 1)..]);
        }
        else
        {
            walk[(first + length)..(place + 1)].CopyTo(walk[first..]);
            stretch.CopyTo(walk[(place + 1 - length)..]);
        }
    }
}
