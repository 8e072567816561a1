using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Reservations.Rows;

/// <summary>What a store keeps for a customer.</summary>
internal sealed class Reservation
{
    public required ReservationId Id { get; init; }

    public required CustomerId Customer { get; set; }

    public required ProductId Product { get; init; }

    /// <summary>1 or more.</summary>
    public required int Quantity { get; init; }

    public required LocationId Location { get; set; }

    /// <summary>The units that are held; another one after each move.</summary>
    public required HoldId Hold { get; set; }

    public required string Code { get; init; }

    /// <summary>The code, while the reservation is open: unique.</summary>
    public string? OpenCode { get; set; }

    /// <summary>As it was written last; see <see cref="StateAt"/>.</summary>
    public ReservationState State { get; set; }

    public required DateTimeOffset ReservedAt { get; init; }

    /// <summary>The code of the channel.</summary>
    public required string ReservedThrough { get; init; }

    /// <summary>Null once the customer has it in hand, and when it has ended otherwise.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Null before the customer has it in hand.</summary>
    public DateTimeOffset? TryUntil { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? Receipt { get; set; }

    /// <summary>The merge of customers that made it another one's; null when none did.</summary>
    public Guid? MovedBy { get; set; }

    public int Version { get; set; }

    public static bool IsOpen(ReservationState state) => state is ReservationState.Held or ReservationState.Picked or ReservationState.Trying;

    /// <summary>What became of one whose time is over does not wait until somebody writes it down.</summary>
    public ReservationState StateAt(DateTimeOffset now) => State is ReservationState.Held or ReservationState.Picked && ExpiresAt <= now ? ReservationState.Expired : State;
}
