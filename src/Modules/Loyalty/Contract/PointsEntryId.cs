using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Loyalty.Contract;

/// <summary>Which change of a balance.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct PointsEntryId(Guid Value) : IEntityId<PointsEntryId>
{
    /// <inheritdoc/>
    public static string TypeName => "PointsEntry";

    /// <inheritdoc/>
    public static PointsEntryId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(PointsEntryId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
