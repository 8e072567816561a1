using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Loyalty.Contract;

/// <summary>Which hold of points.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct PointsHoldId(Guid Value) : IEntityId<PointsHoldId>
{
    /// <inheritdoc/>
    public static string TypeName => "PointsHold";

    /// <inheritdoc/>
    public static PointsHoldId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(PointsHoldId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
