using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>Which order, or purchase in a store.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct OrderId(Guid Value) : IEntityId<OrderId>
{
    /// <inheritdoc/>
    public static string TypeName => "Order";

    /// <inheritdoc/>
    public static OrderId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(OrderId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
