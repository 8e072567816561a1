using System.Text.Json;

namespace Omnichannel.Graph.Transport.Sse;

/// <summary>The events of GraphQL over SSE. In single connection mode they carry the operation's id.</summary>
internal static class EventStreamMessages
{
    public static byte[] KeepAlive { get; } = [.. ":\n\n"u8];

    /// <summary>Browsers' <c>EventSource</c> drops an event without a data line.</summary>
    public static byte[] Complete { get; } = [.. "event: complete\ndata: \n\n"u8];

    public static byte[] NextPrefix { get; } = [.. "event: next\ndata: "u8];

    public static byte[] NextSuffix { get; } = [.. "\n\n"u8];

    public static byte[] NextOfSuffix { get; } = [.. "}\n\n"u8];

    public static byte[] NextOfPrefix(string id) => [.. "event: next\ndata: {\"id\":"u8, .. Quoted(id), .. ",\"payload\":"u8];

    public static byte[] CompleteOf(string id) => [.. "event: complete\ndata: {\"id\":"u8, .. Quoted(id), .. "}\n\n"u8];

    private static byte[] Quoted(string id) => JsonSerializer.SerializeToUtf8Bytes(id);
}
