namespace Omnichannel.Graph.Kernel;

/// <summary>Which category of products.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct CategoryId(Guid Value) : IEntityId<CategoryId>
{
    /// <inheritdoc/>
    public static string TypeName => "Category";

    /// <inheritdoc/>
    public static CategoryId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CategoryId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
