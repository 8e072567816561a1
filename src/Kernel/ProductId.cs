namespace Omnichannel.Graph.Kernel;

/// <summary>Which product.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct ProductId(Guid Value) : IEntityId<ProductId>
{
    /// <inheritdoc/>
    public static string TypeName => "Product";

    /// <inheritdoc/>
    public static ProductId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ProductId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
