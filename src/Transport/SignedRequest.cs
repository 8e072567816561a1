using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Omnichannel.Graph.Transport;

/// <summary>What a gateway signs of a request: document and variables as JSON without spaces, members in the order of their names.</summary>
internal static class SignedRequest
{
    private static readonly SearchValues<byte> _plain =
        SearchValues.Create([.. Enumerable.Range(0x20, 0xE0).Where(value => value is not ('"' or '\\')).Select(value => (byte)value)]);

    /// <param name="query">The document, UTF-8, unescaped.</param>
    /// <param name="variables">An object, or undefined when the request has none. Its texts and numbers count as they were written.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> query, JsonElement variables)
    {
        var output = new ArrayBufferWriter<byte>(query.Length + 256);
        output.Write("{\"query\":"u8);
        WriteText(output, query);
        if (variables.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
        {
            output.Write(",\"variables\":"u8);
            WriteValue(output, variables);
        }

        output.Write("}"u8);
        return output.WrittenSpan;
    }

    // As deep as the reader of requests allows.
    private static void WriteValue(ArrayBufferWriter<byte> output, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(output, value);
                break;
            case JsonValueKind.Array:
                WriteArray(output, value);
                break;
            default:
                output.Write(JsonMarshal.GetRawUtf8Value(value));
                break;
        }
    }

    private static void WriteObject(ArrayBufferWriter<byte> output, JsonElement value)
    {
        var separator = "{"u8;
        foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            output.Write(separator);
            separator = ","u8;
            WriteText(output, Encoding.UTF8.GetBytes(member.Name));
            output.Write(":"u8);
            WriteValue(output, member.Value);
        }

        output.Write(separator is [(byte)'{'] ? "{}"u8 : "}"u8);
    }

    private static void WriteArray(ArrayBufferWriter<byte> output, JsonElement value)
    {
        output.Write("["u8);
        var isFirst = true;
        foreach (var item in value.EnumerateArray())
        {
            output.Write(isFirst ? ""u8 : ","u8);
            isFirst = false;
            WriteValue(output, item);
        }

        output.Write("]"u8);
    }

    // As JSON.stringify of ECMAScript writes it.
    private static void WriteText(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        output.Write("\""u8);
        while (text.IndexOfAnyExcept(_plain) is var end and >= 0)
        {
            output.Write(text[..end]);
            WriteEscaped(output, text[end]);
            text = text[(end + 1)..];
        }

        output.Write(text);
        output.Write("\""u8);
    }

    private static void WriteEscaped(ArrayBufferWriter<byte> output, byte character)
    {
        switch (character)
        {
            case (byte)'"':
                output.Write("\\\""u8);
                break;
            case (byte)'\\':
                output.Write("\\\\"u8);
                break;
            case (byte)'\b':
                output.Write("\\b"u8);
                break;
            case (byte)'\f':
                output.Write("\\f"u8);
                break;
            case (byte)'\n':
                output.Write("\\n"u8);
                break;
            case (byte)'\r':
                output.Write("\\r"u8);
                break;
            case (byte)'\t':
                output.Write("\\t"u8);
                break;
            default:
                output.Write(Encoding.ASCII.GetBytes($"\\u{(int)character:x4}"));
                break;
        }
    }
}
