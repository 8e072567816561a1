using System.Buffers;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>Responses as lines of JSON.</summary>
internal sealed class JsonLines : StreamWriter
{
    private JsonLines()
    {
    }

    public static JsonLines Instance { get; } = new();

    public override string ContentType => MediaTypes.JsonLines;

    public override void Write(IBufferWriter<byte> writer, ResponseBuffer response)
    {
        response.CopyTo(writer);
        writer.Write("\n"u8);
    }
}
