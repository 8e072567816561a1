using System.Buffers;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>How a stream of responses looks on the wire. A response of the engine has no line breaks.</summary>
internal abstract class StreamWriter
{
    public abstract string ContentType { get; }

    /// <summary>Written before the first response.</summary>
    public virtual void Begin(IBufferWriter<byte> writer)
    {
    }

    /// <summary>Writes one response, so that a client can use it without waiting for the next.</summary>
    public abstract void Write(IBufferWriter<byte> writer, ResponseBuffer response);

    /// <summary>Written after the last response.</summary>
    public virtual void End(IBufferWriter<byte> writer)
    {
    }

    public static StreamWriter Of(StreamKind kind) => kind switch
    {
        StreamKind.MultipartMixed => MultipartMixed.Responses,
        StreamKind.MultipartSubscription => MultipartMixed.Payloads,
        StreamKind.JsonLines => JsonLines.Instance,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Server-sent events have a writer of their own."),
    };
}
