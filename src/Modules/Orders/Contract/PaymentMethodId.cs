using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>Which way to pay that a customer has saved.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct PaymentMethodId(Guid Value) : IEntityId<PaymentMethodId>
{
    /// <inheritdoc/>
    public static string TypeName => "PaymentMethod";

    /// <inheritdoc/>
    public static PaymentMethodId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(PaymentMethodId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
