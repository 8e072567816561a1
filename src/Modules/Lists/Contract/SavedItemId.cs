using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Lists.Contract;

/// <summary>Which product that was saved for later.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct SavedItemId(Guid Value) : IEntityId<SavedItemId>
{
    /// <inheritdoc/>
    public static string TypeName => "SavedItem";

    /// <inheritdoc/>
    public static SavedItemId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(SavedItemId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
