using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Returns.Contract;

/// <summary>Which return.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct ReturnId(Guid Value) : IEntityId<ReturnId>
{
    /// <inheritdoc/>
    public static string TypeName => "Return";

    /// <inheritdoc/>
    public static ReturnId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ReturnId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
