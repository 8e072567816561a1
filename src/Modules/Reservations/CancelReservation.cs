using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>Ends a reservation before the customer has it in hand.</summary>
internal sealed class CancelReservation(Commands commands)
{
    public Task<CancelReservationResult> HandleAsync(CancelReservationInput input, Caller caller, CancellationToken cancellationToken) => commands.RunAsync(
        new Command<CancelReservationResult>("cancelReservation", caller.Id, input), scope => CancelAsync(scope, input.Reservation, caller), cancellationToken);

    private static async Task<CancelReservationResult> CancelAsync(CommandScope scope, ReservationId id, Caller caller)
    {
        if (await LockedReservation.FindAsync(scope, id, caller, ReservationAction.Cancel) is not { } locked)
        {
            return new CancelReservationResult.UnknownReservation(id);
        }

        if (locked.Can(ReservationAction.Cancel))
        {
            await locked.GiveBackAsync(ReservationState.Cancelled, caller.Id);
        }

        return locked.State is ReservationState.Cancelled ? new CancelReservationResult.ReservationCancelled(id) : new CancelReservationResult.ReservationNotOpen(id);
    }
}

internal sealed record CancelReservationInput(ReservationId Reservation);

internal abstract record CancelReservationResult
{
    private CancelReservationResult()
    {
    }

    public sealed record ReservationCancelled(ReservationId Reservation) : CancelReservationResult;

    public sealed record UnknownReservation(ReservationId Id) : CancelReservationResult, IUnknownReservation;

    public sealed record ReservationNotOpen(ReservationId Reservation) : CancelReservationResult, IReservationNotOpen;
}
