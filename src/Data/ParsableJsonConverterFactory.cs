using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Graph.Data;

/// <summary>Ids and other values of ours, as their text.</summary>
internal sealed class ParsableJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType && typeToConvert.Namespace?.StartsWith("Omnichannel", StringComparison.Ordinal) == true
            && typeToConvert.GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IParsable<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(TextConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class TextConverter<T> : JsonConverter<T>
        where T : struct, IParsable<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString()!);
    }
}
