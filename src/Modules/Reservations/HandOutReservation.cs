using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>Hands a reservation to the customer, to look, fit or try.</summary>
internal sealed class HandOutReservation(Commands commands, ReservationOptions options)
{
    public Task<HandOutReservationResult> HandleAsync(HandOutReservationInput input, Caller caller, CancellationToken cancellationToken) => commands.RunAsync(
        new Command<HandOutReservationResult>("handOutReservation", caller.Id, input), scope => HandOutAsync(scope, input, caller), cancellationToken);

    private async Task<HandOutReservationResult> HandOutAsync(CommandScope scope, HandOutReservationInput input, Caller caller)
    {
        if (await LockedReservation.FindAsync(scope, input.Reservation, caller, ReservationAction.HandOut) is not { } locked)
        {
            return new HandOutReservationResult.UnknownReservation(input.Reservation);
        }

        if (!ReservationCode.Is(locked.Row.Code, input.Code))
        {
            return new HandOutReservationResult.WrongReservationCode(input.Reservation);
        }

        if (locked.Can(ReservationAction.HandOut))
        {
            await locked.HandOutAsync(caller.Id, options.Tried);
        }

        return locked.State is ReservationState.Trying
            ? new HandOutReservationResult.ReservationHandedOut(input.Reservation)
            : new HandOutReservationResult.ReservationNotOpen(input.Reservation);
    }
}

internal sealed record HandOutReservationInput(ReservationId Reservation, string Code);

internal abstract record HandOutReservationResult
{
    private HandOutReservationResult()
    {
    }

    public sealed record ReservationHandedOut(ReservationId Reservation) : HandOutReservationResult;

    public sealed record UnknownReservation(ReservationId Id) : HandOutReservationResult, IUnknownReservation;

    public sealed record ReservationNotOpen(ReservationId Reservation) : HandOutReservationResult, IReservationNotOpen;

    public sealed record WrongReservationCode(ReservationId Reservation) : HandOutReservationResult, IWrongReservationCode;
}
