using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stock.Contract;

/// <summary>Which reorder signal.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct ReorderSignalId(Guid Value) : IEntityId<ReorderSignalId>
{
    /// <inheritdoc/>
    public static string TypeName => "ReorderSignal";

    /// <inheritdoc/>
    public static ReorderSignalId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ReorderSignalId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
