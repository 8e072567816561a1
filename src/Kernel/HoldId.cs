namespace Omnichannel.Graph.Kernel;

/// <summary>Which units that are set aside for a short time.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct HoldId(Guid Value) : IEntityId<HoldId>
{
    /// <inheritdoc/>
    public static string TypeName => "Hold";

    /// <inheritdoc/>
    public static HoldId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(HoldId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
