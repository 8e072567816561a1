using System.Text;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>Block strings (2.9.4): the text they stand for, and their way back into a document.</summary>
internal static class BlockString
{
    private const int LongestOnStack = 512;

    /// <summary>The text between the quotes without common indentation and without blank first and last lines.</summary>
    /// <param name="body">UTF-8, with <c>\"""</c> still escaped.</param>
    public static string Dedent(ReadOnlySpan<byte> body)
    {
        var (indent, first, end) = Frame(body);
        var buffer = body.Length <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[body.Length];
        var length = 0;
        var number = 0;
        for (var rest = body; number < end; number++)
        {
            var line = NextLine(ref rest);
            if (number < first)
            {
                continue;
            }

            if (number > first)
            {
                buffer[length++] = (byte)'\n';
            }

            length += Unescape(number == 0 ? line : line[Math.Min(indent, line.Length)..], buffer[length..]);
        }

        return Encoding.UTF8.GetString(buffer[..length]);
    }

    /// <summary>Whether a block string can stand for exactly this text in its usual, indented form.</summary>
    public static bool CanPrint(string value)
    {
        var isBlankLine = true;
        var hasIndent = false;
        var hasCommonIndent = true;
        var seenLine = false;
        foreach (var character in value)
        {
            switch (character)
            {
                case <= '\u0008' or '\u000B' or '\u000C' or '\u000D' or '\u000E' or '\u000F':
                case '\n' when isBlankLine && !seenLine:
                    return false;
                case '\n':
                    seenLine = true;
                    isBlankLine = true;
                    hasIndent = false;
                    break;
                case '\t' or ' ':
                    hasIndent |= isBlankLine;
                    break;
                default:
                    hasCommonIndent &= hasIndent;
                    isBlankLine = false;
                    break;
            }
        }

        return value.Length == 0 || (!isBlankLine && !(hasCommonIndent && seenLine));
    }

    /// <summary>The text as a block string, with quotes.</summary>
    /// <param name="minimize">Leaves out every line break that is not part of the text.</param>
    public static string Print(string value, bool minimize = false)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var isOneLine = escaped.AsSpan().IndexOfAny('\n', '\r') < 0;
        var needsFirstBreak = !isOneLine && AllIndentedAfterFirst(escaped);
        var endsInQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var needsLastBreak = (value.EndsWith('"') && !endsInQuotes) || value.EndsWith('\\');
        var onOwnLines = !minimize && (!isOneLine || value.Length > 70 || needsLastBreak || endsInQuotes);
        var isIndentedLine = isOneLine && value is [' ' or '\t', ..];
        var before = (onOwnLines && !isIndentedLine) || needsFirstBreak ? "\n" : "";
        var after = onOwnLines || needsLastBreak ? "\n" : "";
        return $"\"\"\"{before}{escaped}{after}\"\"\"";
    }

    private static (int Indent, int First, int End) Frame(ReadOnlySpan<byte> body)
    {
        var (indent, first, end, number) = (int.MaxValue, -1, 0, 0);
        var more = true;
        for (var rest = body; more; number++)
        {
            more = rest.IndexOfAny((byte)'\n', (byte)'\r') >= 0;
            var line = NextLine(ref rest);
            var leading = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (leading < 0)
            {
                continue;
            }

            first = first < 0 ? number : first;
            end = number + 1;
            indent = number == 0 ? indent : Math.Min(indent, leading);
        }

        return (indent, Math.Max(first, 0), end);
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0)
        {
            var last = rest;
            rest = [];
            return last;
        }

        var line = rest[..length];
        rest = rest[(rest[length..].StartsWith("\r\n"u8) ? length + 2 : length + 1)..];
        return line;
    }

    private static int Unescape(ReadOnlySpan<byte> line, Span<byte> target)
    {
        var written = 0;
        while (true)
        {
            var escape = line.IndexOf("\\\"\"\""u8);
            if (escape < 0)
            {
                line.CopyTo(target[written..]);
                return written + line.Length;
            }

            line[..escape].CopyTo(target[written..]);
            "\"\"\""u8.CopyTo(target[(written + escape)..]);
            written += escape + 3;
            line = line[(escape + 4)..];
        }
    }

    private static bool AllIndentedAfterFirst(string text)
    {
        for (var index = 0; index < text.Length - 1; index++)
        {
            if (text[index] is '\n' or '\r' && text[index + 1] is not (' ' or '\t' or '\n' or '\r'))
            {
                return false;
            }
        }

        return true;
    }
}
