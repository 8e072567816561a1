using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>Says that a reservation was taken from the shelf and put aside.</summary>
internal sealed class PickReservation(Commands commands)
{
    public Task<PickReservationResult> HandleAsync(PickReservationInput input, Caller caller, CancellationToken cancellationToken) => commands.RunAsync(
        new Command<PickReservationResult>("pickReservation", caller.Id, input), scope => PickAsync(scope, input.Reservation, caller), cancellationToken);

    private static async Task<PickReservationResult> PickAsync(CommandScope scope, ReservationId id, Caller caller)
    {
        if (await LockedReservation.FindAsync(scope, id, caller, ReservationAction.Pick) is not { } locked)
        {
            return new PickReservationResult.UnknownReservation(id);
        }

        if (locked.Can(ReservationAction.Pick))
        {
            locked.Pick(caller.Id);
        }

        return locked.State is ReservationState.Picked ? new PickReservationResult.ReservationPicked(id) : new PickReservationResult.ReservationNotOpen(id);
    }
}

internal sealed record PickReservationInput(ReservationId Reservation);

internal abstract record PickReservationResult
{
    private PickReservationResult()
    {
    }

    public sealed record ReservationPicked(ReservationId Reservation) : PickReservationResult;

    public sealed record UnknownReservation(ReservationId Id) : PickReservationResult, IUnknownReservation;

    public sealed record ReservationNotOpen(ReservationId Reservation) : PickReservationResult, IReservationNotOpen;
}
