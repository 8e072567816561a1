namespace Omnichannel.Graph.Kernel;

/// <summary>Which cart.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct CartId(Guid Value) : IEntityId<CartId>
{
    /// <inheritdoc/>
    public static string TypeName => "Cart";

    /// <inheritdoc/>
    public static CartId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CartId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
