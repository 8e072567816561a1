using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>What the lexer asks about bytes that may not be UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>The longest start of the text that is well-formed UTF-8: no lone surrogate, no overlong form.</summary>
    public static ReadOnlySpan<byte> ValidPrefix(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
        {
            return text;
        }

        var length = 0;
        while (Rune.DecodeFromUtf8(text[length..], out _, out var consumed) == OperationStatus.Done)
        {
            length += consumed;
        }

        return text[..length];
    }

    /// <summary>The character at an offset, as errors show it: <c>"a"</c> or <c>U+00DF</c>.</summary>
    /// <remarks>A surrogate half that was encoded as if it were a character shows as itself, other bytes as bytes.</remarks>
    public static string DescribeAt(ReadOnlySpan<byte> text, int offset)
    {
        if (offset >= text.Length)
        {
            return TokenKind.EndOfFile.Description;
        }

        var rest = text[offset..];
        if (Rune.DecodeFromUtf8(rest, out var rune, out _) == OperationStatus.Done)
        {
            return rune.Value switch
            {
                '"' => "'\"'",
                >= 0x20 and <= 0x7E => $"\"{rune}\"",
                _ => CodePoint(rune.Value),
            };
        }

        return rest is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..]
            ? CodePoint(0xD000 | ((rest[1] & 0x3F) << 6) | (rest[2] & 0x3F))
            : string.Create(CultureInfo.InvariantCulture, $"byte 0x{rest[0]:X2}");
    }

    /// <summary>At most so many UTF-16 code units from an offset; a surrogate pair is not split.</summary>
    public static string Excerpt(ReadOnlySpan<byte> text, int offset, int length)
    {
        var excerpt = new StringBuilder();
        while (excerpt.Length < length
            && Rune.DecodeFromUtf8(text[offset..], out var rune, out var consumed) == OperationStatus.Done)
        {
            excerpt.Append(rune);
            offset += consumed;
        }

        return excerpt.ToString();
    }

    private static string CodePoint(int value) => string.Create(CultureInfo.InvariantCulture, $"U+{value:X4}");
}
