using System.Buffers;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Binding.Scalars;

/// <summary>Any JSON value.</summary>
/// <remarks>As deep as the request's own depth limits let it be.</remarks>
/// <seealso href="https://scalars.graphql.org/chillicream/any.html"/>
public sealed class JsonScalar : ScalarCodec<JsonElement>
{
    /// <inheritdoc/>
    public override JsonElement Read(JsonElement value) => value.Clone();

    /// <inheritdoc/>
    public override JsonElement Read(ValueNode literal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, literal);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = 256 });
        return JsonElement.ParseValue(ref reader);
    }

    /// <inheritdoc/>
    public override object Plain(JsonElement value) => value;

    private static void Write(Utf8JsonWriter writer, ValueNode literal)
    {
        switch (literal)
        {
            case StringValueNode text: writer.WriteStringValue(text.Value); break;
            case EnumValueNode name: writer.WriteStringValue(name.Value); break;
            case BooleanValueNode flag: writer.WriteBooleanValue(flag.Value); break;
            case IntValueNode number: writer.WriteRawValue(number.Value); break;
            case FloatValueNode number: writer.WriteRawValue(number.Value); break;
            case ListValueNode list: WriteList(writer, list); break;
            case ObjectValueNode fields: WriteObject(writer, fields); break;
            default: writer.WriteNullValue(); break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, ListValueNode list)
    {
        writer.WriteStartArray();
        foreach (var item in list.Values)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, ObjectValueNode fields)
    {
        writer.WriteStartObject();
        foreach (var field in fields.Fields)
        {
            writer.WritePropertyName(field.Name.Value);
            Write(writer, field.Value);
        }

        writer.WriteEndObject();
    }
}
