using System.Globalization;
using System.Text;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>The escape sequences of a quoted string (2.9.4).</summary>
internal static class StringEscapes
{
    private const int LongestOnStack = 512;

    /// <summary>The text that an escaped string stands for.</summary>
    /// <param name="body">UTF-8 between the quotes, whose escape sequences the lexer has accepted.</param>
    public static string Resolve(ReadOnlySpan<byte> body)
    {
        // No escape sequence is shorter than the UTF-8 of what it stands for.
        var buffer = body.Length <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[body.Length];
        var length = 0;
        while (true)
        {
            var literal = body.IndexOf((byte)'\\');
            var plain = literal < 0 ? body : body[..literal];
            plain.CopyTo(buffer[length..]);
            length += plain.Length;
            if (literal < 0)
            {
                break;
            }

            body = body[(literal + 1)..];
            length += Read(ref body).EncodeToUtf8(buffer[length..]);
        }

        return Encoding.UTF8.GetString(buffer[..length]);
    }

    private static Rune Read(ref ReadOnlySpan<byte> body)
    {
        var kind = body[0];
        body = body[1..];
        return kind switch
        {
            (byte)'b' => new Rune('\b'),
            (byte)'f' => new Rune('\f'),
            (byte)'n' => new Rune('\n'),
            (byte)'r' => new Rune('\r'),
            (byte)'t' => new Rune('\t'),
            (byte)'u' => ReadUnicode(ref body),
            _ => new Rune((char)kind),
        };
    }

    private static Rune ReadUnicode(ref ReadOnlySpan<byte> body)
    {
        if (body[0] == '{')
        {
            var end = body.IndexOf((byte)'}');
            var point = Hex(body[1..end]);
            body = body[(end + 1)..];
            return new Rune(point);
        }

        var unit = (char)Hex(body[..4]);
        body = body[4..];
        if (!char.IsHighSurrogate(unit))
        {
            return new Rune(unit);
        }

        var second = (char)Hex(body[2..6]);
        body = body[6..];
        return new Rune(unit, second);
    }

    private static int Hex(ReadOnlySpan<byte> digits) =>
        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
