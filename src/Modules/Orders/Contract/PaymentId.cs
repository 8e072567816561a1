using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>Which payment.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct PaymentId(Guid Value) : IEntityId<PaymentId>
{
    /// <inheritdoc/>
    public static string TypeName => "Payment";

    /// <inheritdoc/>
    public static PaymentId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(PaymentId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
