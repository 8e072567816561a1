namespace Omnichannel.Graph.Transport.Connections;

/// <summary>One operation that a client began on a connection.</summary>
/// <param name="id">The client's name for it.</param>
#pragma warning disable CA1001 // The source has neither timer nor handle, and may be cancelled at any time: nothing to dispose.
internal sealed class ClientOperation(string id)
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _cancellation = new();
    private volatile bool _isStopped;

    public string Id { get; } = id;

    /// <summary>What comes before each of its responses; made once.</summary>
    public byte[] NextPrefix { get; set; } = [];

    /// <summary>Whether the client has ended it, or has gone: nothing more may be sent.</summary>
    public bool IsStopped => _isStopped;

    public CancellationToken Token => _cancellation.Token;

    /// <summary>Ends it from the client's side.</summary>
    public void Stop()
    {
        _isStopped = true;

        // Not on the caller's thread: what is cancelled may take its time, and the caller reads the socket.
        _ = _cancellation.CancelAsync();
    }
}
