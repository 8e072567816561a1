using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Lists.Contract;

/// <summary>Which member of a shopping list.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct ListMemberId(Guid Value) : IEntityId<ListMemberId>
{
    /// <inheritdoc/>
    public static string TypeName => "ListMember";

    /// <inheritdoc/>
    public static ListMemberId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ListMemberId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
