using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Omnichannel.Graph.Load;

/// <summary>One topic in memory; every call of <see cref="Subscribe"/> is a source stream of its own.</summary>
internal sealed class LoadTopic
{
    private readonly Lock _gate = new();
    private readonly List<Channel<StockLevel>> _channels = [];

    public async IAsyncEnumerable<StockLevel> Subscribe(
        string product, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<StockLevel>(256);
        lock (_gate)
        {
            _channels.Add(channel);
        }

        try
        {
            await foreach (var level in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return level;
            }
        }
        finally
        {
            lock (_gate)
            {
                _channels.Remove(channel);
            }
        }
    }

    /// <summary>Tells every source stream; one that is full has lost its client already.</summary>
    public void Publish(StockLevel level)
    {
        lock (_gate)
        {
            foreach (var channel in _channels)
            {
                channel.Writer.TryWrite(level);
            }
        }
    }
}
