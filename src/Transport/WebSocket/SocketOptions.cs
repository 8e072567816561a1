using System.Security.Claims;

namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>What a <c>graphql-transport-ws</c> connection may do.</summary>
public sealed class SocketOptions
{
    /// <summary>How long a socket may stay without <c>connection_init</c>; past it close 4408.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two WebSocket pings. A peer that does not answer for as long again is gone.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of one message, 1 or more; past it close 1009.</summary>
    public int MaxMessageBytes { get; set; } = 1024 * 1024;

    /// <summary>Operations of one connection at one time; past it an error on that id.</summary>
    public int MaxOperations { get; set; } = 100;

    /// <summary>Operations that one connection may begin per second, twice as many at once; past it an error on that id, then close 1008.</summary>
    public int MaxOperationsPerSecond { get; set; } = 100;

    /// <summary>Messages of any type per second; past it the server reads more slowly.</summary>
    public int MaxMessagesPerSecond { get; set; } = 1000;

    /// <summary>Messages that wait for a client who reads slowly; past it close 1013.</summary>
    public int MaxQueuedMessages { get; set; } = 256;

    /// <summary>Bytes that wait for a client who reads slowly; past it close 1013.</summary>
    public int MaxQueuedBytes { get; set; } = 64 * 1024;

    /// <summary>How long one message may take to be sent; past it close 1013.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Connections from one address; past it 429.</summary>
    public int MaxPerAddress { get; set; } = 20_000;

    /// <summary>Decides over a connection from its <c>connection_init</c>; null accepts everyone as the HTTP request's user.</summary>
    public Func<ConnectionInit, CancellationToken, ValueTask<ConnectionDecision>>? Authenticate { get; set; }

    /// <summary>Whether a user may stay connected, asked every few seconds; false closes 4403. Null means until the token expires.</summary>
    public Func<ClaimsPrincipal, bool>? IsStillAllowed { get; set; }
}
