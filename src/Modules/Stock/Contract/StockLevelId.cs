using System.Diagnostics.CodeAnalysis;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stock.Contract;

/// <summary>Which product at which place.</summary>
/// <remarks>Its text is the opaque id that clients see.</remarks>
/// <param name="Product">The product.</param>
/// <param name="Location">The place.</param>
public readonly record struct StockLevelId(ProductId Product, LocationId Location) : ISpanParsable<StockLevelId>, IUtf8SpanFormattable
{
    private const string TypeName = "StockLevel";
    private const int PartSize = 16;

    /// <inheritdoc/>
    public static StockLevelId Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static StockLevelId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("This is no id of a StockLevel.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StockLevelId result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out StockLevelId result)
    {
        Span<byte> key = stackalloc byte[2 * PartSize];
        var parsed = GlobalId.TryParse(s, TypeName, key);
        result = parsed
            ? new StockLevelId(new ProductId(new Guid(key[..PartSize], bigEndian: true)), new LocationId(new Guid(key[PartSize..], bigEndian: true)))
            : default;
        return parsed;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<byte> key = stackalloc byte[2 * PartSize];
        WriteKey(key);
        return GlobalId.TryFormat(TypeName, key, utf8Destination, out bytesWritten);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        Span<byte> key = stackalloc byte[2 * PartSize];
        WriteKey(key);
        return GlobalId.Format(TypeName, key);
    }

    private void WriteKey(Span<byte> key)
    {
        Product.Value.TryWriteBytes(key, bigEndian: true, out _);
        Location.Value.TryWriteBytes(key[PartSize..], bigEndian: true, out _);
    }
}
