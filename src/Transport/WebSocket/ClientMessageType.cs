namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>The types of message that a client sends.</summary>
internal enum ClientMessageType
{
    /// <summary>None of the protocol's, or not as the protocol says.</summary>
    Invalid,

    ConnectionInit,

    Ping,

    Pong,

    Subscribe,

    Complete,
}
