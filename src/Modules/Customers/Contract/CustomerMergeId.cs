using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>Which merge of two customers.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct CustomerMergeId(Guid Value) : IEntityId<CustomerMergeId>
{
    /// <inheritdoc/>
    public static string TypeName => "CustomerMerge";

    /// <inheritdoc/>
    public static CustomerMergeId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CustomerMergeId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
