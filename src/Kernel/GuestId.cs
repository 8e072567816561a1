namespace Omnichannel.Graph.Kernel;

/// <summary>Which guest: somebody who has not said who they are.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct GuestId(Guid Value) : IEntityId<GuestId>
{
    /// <inheritdoc/>
    public static string TypeName => "Guest";

    /// <inheritdoc/>
    public static GuestId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(GuestId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
