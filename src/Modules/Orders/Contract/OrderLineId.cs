using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>Which line of an order.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct OrderLineId(Guid Value) : IEntityId<OrderLineId>
{
    /// <inheritdoc/>
    public static string TypeName => "OrderLine";

    /// <inheritdoc/>
    public static OrderLineId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(OrderLineId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
