using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>Takes a reservation back from a customer who tried and does not want it.</summary>
internal sealed class TakeBackReservation(Commands commands)
{
    public Task<TakeBackReservationResult> HandleAsync(TakeBackReservationInput input, Caller caller, CancellationToken cancellationToken) => commands.RunAsync(
        new Command<TakeBackReservationResult>("takeBackReservation", caller.Id, input), scope => TakeBackAsync(scope, input.Reservation, caller), cancellationToken);

    private static async Task<TakeBackReservationResult> TakeBackAsync(CommandScope scope, ReservationId id, Caller caller)
    {
        if (await LockedReservation.FindAsync(scope, id, caller, ReservationAction.TakeBack) is not { } locked)
        {
            return new TakeBackReservationResult.UnknownReservation(id);
        }

        if (locked.Can(ReservationAction.TakeBack))
        {
            await locked.GiveBackAsync(ReservationState.Declined, caller.Id);
        }

        return locked.State is ReservationState.Declined ? new TakeBackReservationResult.ReservationTakenBack(id) : new TakeBackReservationResult.ReservationNotOpen(id);
    }
}

internal sealed record TakeBackReservationInput(ReservationId Reservation);

internal abstract record TakeBackReservationResult
{
    private TakeBackReservationResult()
    {
    }

    public sealed record ReservationTakenBack(ReservationId Reservation) : TakeBackReservationResult;

    public sealed record UnknownReservation(ReservationId Id) : TakeBackReservationResult, IUnknownReservation;

    public sealed record ReservationNotOpen(ReservationId Reservation) : TakeBackReservationResult, IReservationNotOpen;
}
