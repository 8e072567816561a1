using System.Globalization;

namespace Omnichannel.Graph.Engine.Binding.Paging;

/// <summary>A key's value as text in a cursor, and back without loss.</summary>
internal abstract class CursorText<TKey>
{
    public abstract string Format(TKey value);

    public abstract bool TryParse(string text, out TKey value);

    /// <exception cref="NotSupportedException">The type cannot be read back from text.</exception>
    public static CursorText<TKey> Create()
    {
        if (typeof(TKey) == typeof(string))
        {
            return (CursorText<TKey>)(object)new PlainText();
        }

        if (typeof(TKey).IsEnum)
        {
            return (CursorText<TKey>)Activator.CreateInstance(typeof(EnumText<>).MakeGenericType(typeof(TKey)))!;
        }

        var isParsable = typeof(TKey).IsValueType && ClrShape.Implementation(typeof(TKey), typeof(ISpanParsable<>)) is not null;
        return isParsable
            ? (CursorText<TKey>)Activator.CreateInstance(typeof(ParsableText<>).MakeGenericType(typeof(TKey)))!
            : throw new NotSupportedException(
                $"A list cannot be sorted by {ClrName.Of(typeof(TKey))}: sort by a string, an enum, or a not nullable struct with ISpanParsable.");
    }
}

internal sealed class PlainText : CursorText<string>
{
    public override string Format(string value) => value;

    public override bool TryParse(string text, out string value)
    {
        value = text;
        return true;
    }
}

internal sealed class EnumText<TKey> : CursorText<TKey>
    where TKey : struct, Enum
{
    public override string Format(TKey value) => value.ToString("D");

    public override bool TryParse(string text, out TKey value) => Enum.TryParse(text, out value);
}

internal sealed class ParsableText<TKey> : CursorText<TKey>
    where TKey : struct, ISpanParsable<TKey>
{
    // The default format of dates and times drops fractions of a second.
    private static readonly string? RoundTrip = default(TKey) is DateTimeOffset or DateTime or DateOnly or TimeOnly ? "O" : null;

    public override string Format(TKey value) =>
        value is IFormattable formattable ? formattable.ToString(RoundTrip, CultureInfo.InvariantCulture) : value.ToString()!;

    public override bool TryParse(string text, out TKey value) => TKey.TryParse(text, CultureInfo.InvariantCulture, out value);
}
