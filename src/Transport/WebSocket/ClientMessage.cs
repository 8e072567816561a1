using System.Text.Json;

namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>What a client says: its type, the operation it speaks of, and where its payload lies.</summary>
internal readonly record struct ClientMessage(ClientMessageType Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Whether there is a payload that is not null.</summary>
    public bool HasPayload => !Payload.IsEmpty;

    /// <summary>Reads a message; <see cref="ClientMessageType.Invalid"/> when it is none of the protocol's.</summary>
    public static ClientMessage Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return RequestReader.IsText(json.Span) ? ReadMembers(json) : default;
        }
        catch (JsonException)
        {
            return default;
        }
        catch (InvalidOperationException)
        {
            // An escape that is no character, such as half a surrogate pair.
            return default;
        }
    }

    private static ClientMessage ReadMembers(ReadOnlyMemory<byte> json)
    {
        var reader = RequestReader.Open(json.Span);
        var message = default(ClientMessage);
        var isValid = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
        while (isValid && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                message = message with { Type = TypeOf(ref reader) };
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                message = message with { Id = reader.TokenType == JsonTokenType.String ? reader.GetString() : null };
            }
            else if (reader.ValueTextEquals("payload"u8))
            {
                reader.Read();
                isValid = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null;
                message = message with { Payload = PayloadOf(ref reader, json) };
            }
            else
            {
                reader.Read();
            }

            reader.Skip();
        }

        return isValid && !reader.Read() && IsWhole(message) ? message : default;
    }

    private static bool IsWhole(in ClientMessage message) => message.Type switch
    {
        ClientMessageType.Subscribe => !string.IsNullOrEmpty(message.Id) && message.HasPayload,
        ClientMessageType.Complete => !string.IsNullOrEmpty(message.Id),
        _ => true,
    };

    private static ReadOnlyMemory<byte> PayloadOf(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return default;
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    private static ClientMessageType TypeOf(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.String ? ClientMessageType.Invalid
        : reader.ValueTextEquals("subscribe"u8) ? ClientMessageType.Subscribe
        : reader.ValueTextEquals("complete"u8) ? ClientMessageType.Complete
        : reader.ValueTextEquals("ping"u8) ? ClientMessageType.Ping
        : reader.ValueTextEquals("pong"u8) ? ClientMessageType.Pong
        : reader.ValueTextEquals("connection_init"u8) ? ClientMessageType.ConnectionInit
        : ClientMessageType.Invalid;
}
