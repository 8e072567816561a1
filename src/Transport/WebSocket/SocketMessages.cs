using System.Text.Json;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Transport.Connections;

namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>The messages that the server sends.</summary>
internal static class SocketMessages
{
    public static byte[] Ack { get; } = [.. "{\"type\":\"connection_ack\"}"u8];

    public static byte[] End { get; } = [.. "}"u8];

    private static byte[] EmptyPong { get; } = [.. "{\"type\":\"pong\"}"u8];

    /// <summary>A pong with the ping's payload, which may be absent.</summary>
    public static byte[] Pong(ReadOnlySpan<byte> payload) =>
        payload.IsEmpty ? EmptyPong : [.. "{\"type\":\"pong\",\"payload\":"u8, .. payload, .. "}"u8];

    /// <summary>What comes before each response of an operation.</summary>
    public static byte[] NextPrefix(string id) => [.. "{\"id\":"u8, .. Quoted(id), .. ",\"type\":\"next\",\"payload\":"u8];

    public static byte[] Complete(string id) => [.. "{\"id\":"u8, .. Quoted(id), .. ",\"type\":\"complete\"}"u8];

    /// <summary>An error message with the list of errors of a response.</summary>
    public static byte[] Error(string id, ResponseBuffer response) =>
        [.. "{\"id\":"u8, .. Quoted(id), .. ",\"type\":\"error\",\"payload\":"u8, .. ErrorsOf(response.ToArray()), .. "}"u8];

    public static OutgoingMessage Next(ClientOperation operation, ResponseBuffer response) =>
        new(operation.NextPrefix, response, End, operation);

    private static ReadOnlySpan<byte> ErrorsOf(byte[] response)
    {
        var reader = RequestReader.Open(response);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isErrors = reader.ValueTextEquals("errors"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isErrors)
            {
                return response.AsSpan(start..(int)reader.BytesConsumed);
            }
        }

        return "[]"u8;
    }

    private static byte[] Quoted(string id) => JsonSerializer.SerializeToUtf8Bytes(id);
}
