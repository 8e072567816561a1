using System.Diagnostics.CodeAnalysis;

namespace Omnichannel.Graph.Kernel;

/// <summary>Which place that keeps stock: a shop, a warehouse, a pickup point.</summary>
/// <remarks>Its text is the opaque id that clients see.</remarks>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct LocationId(Guid Value) : IComparable<LocationId>, ISpanParsable<LocationId>, IUtf8SpanFormattable
{
    private const string TypeName = "Location";

    /// <inheritdoc/>
    public static LocationId Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static LocationId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(GuidId.Parse(s, TypeName));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LocationId result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out LocationId result)
    {
        var parsed = GuidId.TryParse(s, TypeName, out var value);
        result = new LocationId(value);
        return parsed;
    }

    /// <summary>Whether it sorts before the other.</summary>
    public static bool operator <(LocationId left, LocationId right) => left.CompareTo(right) < 0;

    /// <summary>Whether it sorts after the other.</summary>
    public static bool operator >(LocationId left, LocationId right) => left.CompareTo(right) > 0;

    /// <summary>Whether it does not sort after the other.</summary>
    public static bool operator <=(LocationId left, LocationId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it does not sort before the other.</summary>
    public static bool operator >=(LocationId left, LocationId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(LocationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        GuidId.TryFormat(Value, TypeName, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => GuidId.Format(Value, TypeName);
}
