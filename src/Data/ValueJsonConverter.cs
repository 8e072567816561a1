using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Graph.Data;

/// <summary>A value as the plain value that it holds.</summary>
internal sealed class ValueJsonConverter<T, TPlain>(Func<T, TPlain> unwrap, Func<TPlain, T> wrap) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        wrap(JsonSerializer.Deserialize<TPlain>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, unwrap(value), options);
}
