using System.Buffers;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>Responses as parts of <c>multipart/mixed</c> (RFC 2046, 5.1). The boundary follows a part at once, so that clients know it is whole.</summary>
internal sealed class MultipartMixed : StreamWriter
{
    private readonly bool _inPayload;

    private MultipartMixed(bool inPayload) => _inPayload = inPayload;

    public static MultipartMixed Responses { get; } = new(inPayload: false);

    /// <summary>Each response in a member <c>payload</c>: <c>subscriptionSpec=1.0</c>.</summary>
    public static MultipartMixed Payloads { get; } = new(inPayload: true);

    public override string ContentType => MediaTypes.MultipartMixed;

    public override void Begin(IBufferWriter<byte> writer) => writer.Write("\r\n---"u8);

    public override void Write(IBufferWriter<byte> writer, ResponseBuffer response)
    {
        writer.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        if (_inPayload)
        {
            writer.Write("{\"payload\":"u8);
        }

        response.CopyTo(writer);
        writer.Write(_inPayload ? "}\r\n---"u8 : "\r\n---"u8);
    }

    public override void End(IBufferWriter<byte> writer) => writer.Write("--\r\n"u8);
}
