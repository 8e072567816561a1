using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Values as errors quote them: shortened where they are long, so that a small request cannot make a huge response.</summary>
internal static class ValueText
{
    private const int LengthMax = 2000;
    private const int DepthMax = 2;
    private const int ItemsMax = 10;

    /// <summary>A literal as it is printed.</summary>
    public static string Print(ValueNode literal) => Shorten(Printer.Print(literal));

    /// <summary>A value from variables.</summary>
    public static string Inspect(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return Shorten(text.ToString());
    }

    /// <summary>A resolver's value; one that is no scalar, list or dictionary is shown by its type's name.</summary>
    public static string Inspect(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return Shorten(text.ToString());
    }

    /// <summary>A string between quotes, with JSON's escapes.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        AppendQuoted(text, value);
        return text.ToString();
    }

    private static string Shorten(string text) => text.Length <= LengthMax ? text : text[..LengthMax] + "…";

    private static void Append(StringBuilder text, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                AppendQuoted(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(NumberText.Of(value.GetDouble()));
                break;
            case JsonValueKind.Array:
                AppendList(text, value.EnumerateArray(), value.GetArrayLength(), depth, (builder, item, level) => Append(builder, item, level));
                break;
            case JsonValueKind.Object:
                var members = value.EnumerateObject().Select(property => (property.Name, property.Value));
                AppendObject(text, members, depth, (builder, item, level) => Append(builder, item, level));
                break;
            case JsonValueKind.True:
            case JsonValueKind.False:
                text.Append(value.GetBoolean() ? "true" : "false");
                break;
            case JsonValueKind.Null:
                text.Append("null");
                break;
            default:
                text.Append("undefined");
                break;
        }
    }

    private static void Append(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string or char:
                AppendQuoted(text, value.ToString()!);
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case JsonElement json:
                Append(text, json, depth);
                break;
            case double or float:
                text.Append(NumberText.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture)));
                break;
            case int or long or short or sbyte or byte or ushort or uint or ulong or decimal or BigInteger:
                text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object?> map:
                AppendObject(text, map.Select(pair => (pair.Key, pair.Value)), depth, Append);
                break;
            case IList list:
                AppendList(text, list.Cast<object?>(), list.Count, depth, Append);
                break;
            default:
                text.Append('[').Append(value.GetType().Name).Append(']');
                break;
        }
    }

    private static void AppendList<T>(StringBuilder text, IEnumerable<T> items, int count, int depth, Action<StringBuilder, T, int> append)
    {
        if (count is 0 || depth > DepthMax - 1)
        {
            text.Append(count is 0 ? "[]" : "[Array]");
            return;
        }

        text.Append('[');
        foreach (var (index, item) in items.Take(ItemsMax).Index())
        {
            text.Append(index is 0 ? "" : ", ");
            append(text, item, depth + 1);
        }

        var more = count - ItemsMax;
        text.Append(more switch { <= 0 => "]", 1 => ", ... 1 more item]", _ => string.Create(CultureInfo.InvariantCulture, $", ... {more} more items]") });
    }

    private static void AppendObject<T>(StringBuilder text, IEnumerable<(string Name, T Value)> members, int depth, Action<StringBuilder, T, int> append)
    {
        var isFirst = true;
        foreach (var (name, value) in members)
        {
            if (isFirst && depth > DepthMax - 1)
            {
                text.Append("[Object]");
                return;
            }

            if (text.Length > LengthMax)
            {
                break;
            }

            text.Append(isFirst ? "{ " : ", ").Append(name).Append(": ");
            append(text, value, depth + 1);
            isFirst = false;
        }

        text.Append(isFirst ? "{}" : " }");
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        for (var index = 0; index < value.Length && text.Length <= LengthMax; index++)
        {
            var unit = value[index];
            _ = unit switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ when char.IsSurrogate(unit) && !IsPaired(value, index) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => text.Append(unit),
            };
        }

        text.Append('"');
    }

    private static bool IsPaired(string value, int index) => char.IsHighSurrogate(value[index])
        ? index + 1 < value.Length && char.IsLowSurrogate(value[index + 1])
        : index > 0 && char.IsHighSurrogate(value[index - 1]);
}
