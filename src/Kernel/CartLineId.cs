namespace Omnichannel.Graph.Kernel;

/// <summary>Which line of a cart.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct CartLineId(Guid Value) : IEntityId<CartLineId>
{
    /// <inheritdoc/>
    public static string TypeName => "CartLine";

    /// <inheritdoc/>
    public static CartLineId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CartLineId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
