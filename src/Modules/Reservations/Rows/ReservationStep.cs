using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Reservations.Rows;

/// <summary>Something that happened to a reservation; never changed.</summary>
internal sealed class ReservationStep
{
    public required ReservationId Reservation { get; init; }

    /// <summary>The reservation's version after it.</summary>
    public required int Version { get; init; }

    public required ReservationState State { get; init; }

    public required LocationId Location { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it: a caller's id.</summary>
    public required string By { get; init; }
}
