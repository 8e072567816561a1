namespace Omnichannel.Graph.Kernel;

/// <summary>Which customer, over all the ways to know them.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct CustomerId(Guid Value) : IEntityId<CustomerId>
{
    /// <inheritdoc/>
    public static string TypeName => "Customer";

    /// <inheritdoc/>
    public static CustomerId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CustomerId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
