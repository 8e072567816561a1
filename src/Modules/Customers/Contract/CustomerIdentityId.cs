using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>Which identity of a customer.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct CustomerIdentityId(Guid Value) : IEntityId<CustomerIdentityId>
{
    /// <inheritdoc/>
    public static string TypeName => "CustomerIdentity";

    /// <inheritdoc/>
    public static CustomerIdentityId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CustomerIdentityId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
