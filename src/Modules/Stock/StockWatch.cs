using System.Collections.Frozen;
using System.Threading.Channels;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

using Channel = System.Threading.Channels.Channel;

namespace Omnichannel.Graph.Stock;

/// <summary>One watcher's changes that it has not read yet: of each stock level only the newest, as it is a state and not an event.</summary>
internal sealed class StockWatch(FrozenSet<ProductId> products, LocationId? location)
{
    private readonly Dictionary<StockLevelId, StockLevel> _newest = [];

    // Bounded by what is watched: each stock level is in it at most once.
    private readonly Channel<StockLevelId> _changed = Channel.CreateUnbounded<StockLevelId>(new UnboundedChannelOptions { SingleReader = true });

    public void Tell(StockLevel level)
    {
        if (!products.Contains(level.Product) || (location is not null && level.Location != location))
        {
            return;
        }

        lock (_newest)
        {
            var isWaiting = _newest.ContainsKey(level.Id);
            _newest[level.Id] = level;
            if (!isWaiting)
            {
                _changed.Writer.TryWrite(level.Id);
            }
        }
    }

    public async ValueTask<StockLevel> ReadAsync(CancellationToken cancellationToken)
    {
        var id = await _changed.Reader.ReadAsync(cancellationToken);
        lock (_newest)
        {
            _newest.Remove(id, out var level);
            return level!;
        }
    }
}
