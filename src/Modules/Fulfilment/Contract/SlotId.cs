using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>Which slot.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct SlotId(Guid Value) : IEntityId<SlotId>
{
    /// <inheritdoc/>
    public static string TypeName => "Slot";

    /// <inheritdoc/>
    public static SlotId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(SlotId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
