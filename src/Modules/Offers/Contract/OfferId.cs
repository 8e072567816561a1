using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Offers.Contract;

/// <summary>Which offer.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct OfferId(Guid Value) : IEntityId<OfferId>
{
    /// <inheritdoc/>
    public static string TypeName => "Offer";

    /// <inheritdoc/>
    public static OfferId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(OfferId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
