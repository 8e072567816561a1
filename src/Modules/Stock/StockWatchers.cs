using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Who watches stock at this moment.</summary>
internal sealed class StockWatchers
{
    private readonly ConcurrentDictionary<StockWatch, bool> _watches = new();

    /// <summary>How many there are.</summary>
    public int Count => _watches.Count;

    public void Tell(StockLevel level)
    {
        foreach (var (watch, _) in _watches)
        {
            watch.Tell(level);
        }
    }

    /// <summary>The changes from now on, whenever the reading begins.</summary>
    /// <param name="products">Which products.</param>
    /// <param name="location">Where; everywhere without it.</param>
    /// <param name="cancellationToken">Ends the watching, also of somebody who never began to read.</param>
    public IAsyncEnumerable<StockLevel> Watch(FrozenSet<ProductId> products, LocationId? location, CancellationToken cancellationToken)
    {
        var watch = new StockWatch(products, location);
        _watches.TryAdd(watch, true);
        cancellationToken.Register(() => _watches.TryRemove(watch, out _));
        return ReadAsync(watch, cancellationToken);
    }

    private static async IAsyncEnumerable<StockLevel> ReadAsync(StockWatch watch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            yield return await watch.ReadAsync(cancellationToken);
        }
    }
}
