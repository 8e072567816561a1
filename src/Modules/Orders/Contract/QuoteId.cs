using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>Which quote.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct QuoteId(Guid Value) : IEntityId<QuoteId>
{
    /// <inheritdoc/>
    public static string TypeName => "Quote";

    /// <inheritdoc/>
    public static QuoteId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(QuoteId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
