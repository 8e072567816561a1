namespace Omnichannel.Graph.Kernel;

/// <summary>Which address of a customer.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct AddressId(Guid Value) : IEntityId<AddressId>
{
    /// <inheritdoc/>
    public static string TypeName => "Address";

    /// <inheritdoc/>
    public static AddressId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(AddressId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
