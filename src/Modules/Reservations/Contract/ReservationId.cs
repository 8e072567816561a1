using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Reservations.Contract;

/// <summary>Which reservation.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct ReservationId(Guid Value) : IEntityId<ReservationId>
{
    /// <inheritdoc/>
    public static string TypeName => "Reservation";

    /// <inheritdoc/>
    public static ReservationId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ReservationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
