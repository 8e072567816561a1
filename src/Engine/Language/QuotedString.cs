using System.Globalization;
using System.Text;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>Quoted strings as documents write them (2.9.4).</summary>
internal static class QuotedString
{
    /// <summary>The text between quotes, control characters, quotes and backslashes escaped.</summary>
    public static string Print(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"' or '\\':
                    text.Append('\\').Append(character);
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case < ' ' or (>= '\u007F' and <= '\u009F'):
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }

        return text.Append('"').ToString();
    }
}
