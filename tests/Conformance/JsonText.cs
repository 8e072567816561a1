using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Omnichannel.Graph.Conformance;

/// <summary>JSON strings as bytes, also those that are no text.</summary>
internal static class JsonText
{
    /// <summary>
    /// UTF-8; half a surrogate pair, which JSON can escape and UTF-8 cannot carry, becomes the three bytes it would have as a character, so that the parser
    /// gets to see and refuse it.
    /// </summary>
    public static byte[] Utf8(JsonElement text)
    {
        var raw = text.GetRawText();
        return raw.Contains("\\ud", StringComparison.OrdinalIgnoreCase)
            ? Encode(Unescape(raw.AsSpan(1, raw.Length - 2)))
            : Encoding.UTF8.GetBytes(text.GetString()!);
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var index = 0; index < raw.Length; index++)
        {
            if (raw[index] != '\\')
            {
                text.Append(raw[index]);
                continue;
            }

            index++;
            if (raw[index] == 'u')
            {
                text.Append((char)int.Parse(raw.Slice(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                index += 4;
            }
            else
            {
                text.Append(raw[index] switch
                {
                    'b' => '\b',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    var other => other,
                });
            }
        }

        return text.ToString();
    }

    private static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var unit = text[index];
            if (index + 1 < text.Length && char.IsSurrogatePair(text, index))
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(index++, 2)));
            }
            else if (char.IsSurrogate(unit))
            {
                bytes.AddRange([(byte)(0xE0 | (unit >> 12)), (byte)(0x80 | ((unit >> 6) & 0x3F)), (byte)(0x80 | (unit & 0x3F))]);
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(index, 1)));
            }
        }

        return [.. bytes];
    }
}
