using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Connections;

/// <summary>A message on its way to a client: what is this client's own, around what may be shared.</summary>
/// <param name="Prefix">What comes before the payload, or all of it.</param>
/// <param name="Payload">The payload; null when there is none. Disposed once the message is sent or dropped.</param>
/// <param name="Suffix">What comes after the payload.</param>
/// <param name="Operation">The operation it belongs to; it is dropped when the client has ended that.</param>
internal readonly record struct OutgoingMessage(byte[] Prefix, ResponseBuffer? Payload, byte[] Suffix, ClientOperation? Operation)
{
    /// <summary>A message without a payload.</summary>
    public OutgoingMessage(byte[] text)
        : this(text, null, [], null)
    {
    }

    public long Length => Prefix.Length + (Payload?.Length ?? 0) + Suffix.Length;
}
