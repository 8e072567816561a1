using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Offers.Contract;

/// <summary>Which activation of an offer.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct OfferActivationId(Guid Value) : IEntityId<OfferActivationId>
{
    /// <inheritdoc/>
    public static string TypeName => "OfferActivation";

    /// <inheritdoc/>
    public static OfferActivationId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(OfferActivationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
