using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts.Contract;

/// <summary>Which merge of two carts.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct CartMergeId(Guid Value) : IEntityId<CartMergeId>
{
    /// <inheritdoc/>
    public static string TypeName => "CartMerge";

    /// <inheritdoc/>
    public static CartMergeId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CartMergeId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
