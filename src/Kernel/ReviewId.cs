namespace Omnichannel.Graph.Kernel;

/// <summary>Which review of a product.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct ReviewId(Guid Value) : IEntityId<ReviewId>
{
    /// <inheritdoc/>
    public static string TypeName => "Review";

    /// <inheritdoc/>
    public static ReviewId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ReviewId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
