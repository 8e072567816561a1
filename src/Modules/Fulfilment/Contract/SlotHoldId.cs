using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>Which place of a slot that is kept.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct SlotHoldId(Guid Value) : IEntityId<SlotHoldId>
{
    /// <inheritdoc/>
    public static string TypeName => "SlotHold";

    /// <inheritdoc/>
    public static SlotHoldId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(SlotHoldId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
