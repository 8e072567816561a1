using Omnichannel.Graph.Transport.Connections;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>A subscription in the response to one request: ends when its user may not go on.</summary>
#pragma warning disable CA1001 // The source has neither timer nor handle, and may be cancelled at any time: nothing to dispose.
internal sealed class StreamedSubscription(Func<bool> isStillAllowed) : IConnection
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _ended = new();

    public CancellationToken Ended => _ended.Token;

    public void Check()
    {
        if (!isStillAllowed())
        {
            // Not on the caller's thread: it looks after all connections.
            _ = _ended.CancelAsync();
        }
    }

    // The end of the process is a token of its own.
    public void GoAway()
    {
    }
}
