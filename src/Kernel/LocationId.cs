namespace Omnichannel.Graph.Kernel;

/// <summary>Which place that keeps stock: a shop, a warehouse, a pickup point.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct LocationId(Guid Value) : IEntityId<LocationId>
{
    /// <inheritdoc/>
    public static string TypeName => "Location";

    /// <inheritdoc/>
    public static LocationId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(LocationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
