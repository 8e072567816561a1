using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using System.Text.Unicode;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>Writes JSON as UTF-8 straight to a response. Values only: names, commas and brackets are the executor's.</summary>
public sealed class JsonResponseWriter
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private const int LongestPlain = 256;

    internal JsonResponseWriter(ResponseBuffer buffer) => Buffer = buffer;

    internal ResponseBuffer Buffer { get; }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => Buffer.Write("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => Buffer.Write(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Buffer.GetSpan(20), out var written);
        Buffer.Advance(written);
    }

    /// <summary>Writes a finite number, in the shortest form that reads back the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite: JSON has no such number.</exception>
    public void WriteNumber(double value)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(value), false, nameof(value));
        value.TryFormat(Buffer.GetSpan(32), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        Buffer.Advance(written);
    }

    /// <summary>Writes a decimal number with all its digits.</summary>
    public void WriteNumber(decimal value)
    {
        value.TryFormat(Buffer.GetSpan(32), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        Buffer.Advance(written);
    }

    /// <summary>Writes a string. A lone surrogate becomes U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        if (value.Length > LongestPlain || !TryWritePlain(value))
        {
            WriteAnyString(value);
        }
    }

    private void WriteAnyString(ReadOnlySpan<char> value)
    {
        WriteByte((byte)'"');
        while (true)
        {
            var next = value.IndexOfAny(Escaped);
            Transcode(next < 0 ? value : value[..next]);
            if (next < 0)
            {
                break;
            }

            WriteEscaped(value[next]);
            value = value[(next + 1)..];
        }

        WriteByte((byte)'"');
    }

    /// <summary>Writes a value that formats itself without characters that JSON escapes, such as a date or a GUID, as a string.</summary>
    public void WriteFormatted<TValue>(TValue value, ReadOnlySpan<char> format = default)
        where TValue : IUtf8SpanFormattable
    {
        WriteByte((byte)'"');
        var size = 64;
        int written;
        while (!value.TryFormat(Buffer.GetSpan(size), out written, format, System.Globalization.CultureInfo.InvariantCulture))
        {
            size *= 2;
        }

        Buffer.Advance(written);
        WriteByte((byte)'"');
    }

    /// <summary>Writes bytes that are JSON already.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json) => Buffer.Write(json);

    /// <summary>
    /// Writes any value that <see cref="Types.ScalarCoercion.CoerceOutputValue"/> may give: null, a boolean, number, string, list, dictionary or JSON
    /// element.
    /// </summary>
    public void WriteValue(object? value) => WriteValue(value, depth: 0);

    internal void WriteByte(byte value)
    {
        Buffer.GetSpan(1)[0] = value;
        Buffer.Advance(1);
    }

    private void WriteValue(object? value, int depth)
    {
        // A custom scalar's value is the server's own; the bound only turns an endless one into an error.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, 256);
        switch (value)
        {
            case null: WriteNull(); break;
            case string text: WriteString(text); break;
            case bool flag: WriteBoolean(flag); break;
            case int number: WriteNumber(number); break;
            case long number: WriteNumber(number); break;
            case double number: WriteNumber(number); break;
            case float number: WriteNumber(number); break;
            case decimal number: WriteNumber(number); break;
            case JsonElement element: WriteElement(element); break;
            case IEnumerable<KeyValuePair<string, object?>> members: WriteObject(members, depth); break;
            case System.Collections.IEnumerable items: WriteList(items, depth); break;
            case IUtf8SpanFormattable formattable: WriteFormatted(formattable); break;
            default: throw new UnreachableException($"{value.GetType()} is not a JSON value; the scalar's output coercion has to turn it into one.");
        }
    }

    private void WriteObject(IEnumerable<KeyValuePair<string, object?>> members, int depth)
    {
        WriteByte((byte)'{');
        var first = true;
        foreach (var (name, value) in members)
        {
            if (!first)
            {
                WriteByte((byte)',');
            }

            first = false;
            WriteString(name);
            WriteByte((byte)':');
            WriteValue(value, depth + 1);
        }

        WriteByte((byte)'}');
    }

    private void WriteList(System.Collections.IEnumerable items, int depth)
    {
        WriteByte((byte)'[');
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                WriteByte((byte)',');
            }

            first = false;
            WriteValue(item, depth + 1);
        }

        WriteByte((byte)']');
    }

    private void WriteElement(JsonElement element)
    {
        using var writer = new Utf8JsonWriter(Buffer, new JsonWriterOptions { SkipValidation = true });
        element.WriteTo(writer);
    }

    // By far the most frequent: a short text of ASCII without anything to escape, checked and copied in one go.
    private bool TryWritePlain(ReadOnlySpan<char> value)
    {
        var target = Buffer.GetSpan(value.Length + 2);
        target[0] = (byte)'"';
        var text = target.Slice(1, value.Length);
        var index = 0;
        for (; index <= value.Length - Vector128<ushort>.Count; index += Vector128<ushort>.Count)
        {
            var characters = Vector128.Create<ushort>(MemoryMarshal.Cast<char, ushort>(value[index..]));
            var plain = Vector128.LessThan(characters - Vector128.Create((ushort)' '), Vector128.Create((ushort)(0x80 - ' ')));
            plain &= ~Vector128.Equals(characters, Vector128.Create((ushort)'"')) & ~Vector128.Equals(characters, Vector128.Create((ushort)'\\'));
            if (plain != Vector128<ushort>.AllBitsSet)
            {
                return false;
            }

            Vector128.Narrow(characters, characters).GetLower().CopyTo(text[index..]);
        }

        for (; index < value.Length; index++)
        {
            var character = value[index];
            if ((uint)(character - ' ') >= 0x80 - ' ' || character is '"' or '\\')
            {
                return false;
            }

            text[index] = (byte)character;
        }

        target[value.Length + 1] = (byte)'"';
        Buffer.Advance(value.Length + 2);
        return true;
    }

    private void Transcode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var target = Buffer.GetSpan(Math.Min(text.Length * 3, 1024));
            Utf8.FromUtf16(text, target, out var read, out var written, replaceInvalidSequences: true, isFinalBlock: true);
            Buffer.Advance(written);
            text = text[read..];
        }
    }

    private void WriteEscaped(char character)
    {
        switch (character)
        {
            case '"': Buffer.Write("\\\""u8); break;
            case '\\': Buffer.Write("\\\\"u8); break;
            case '\n': Buffer.Write("\\n"u8); break;
            case '\r': Buffer.Write("\\r"u8); break;
            case '\t': Buffer.Write("\\t"u8); break;
            default:
                Buffer.Write("\\u00"u8);
                WriteByte((byte)"0123456789abcdef"[character >> 4]);
                WriteByte((byte)"0123456789abcdef"[character & 15]);
                break;
        }
    }
}
