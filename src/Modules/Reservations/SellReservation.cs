using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Reservations.Rows;

namespace Omnichannel.Graph.Reservations;

/// <summary>Says that the customer has bought a reservation.</summary>
internal sealed class SellReservation(Commands commands)
{
    public Task<SellReservationResult> HandleAsync(SellReservationInput input, Caller caller, CancellationToken cancellationToken)
    {
        if (input.Receipt?.Length > ReservationsModel.ReceiptLengthMax)
        {
            throw InputRefusal.Of($"\"receipt\" has at most {ReservationsModel.ReceiptLengthMax} characters.");
        }

        var command = new Command<SellReservationResult>("sellReservation", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new SellReservationResult.IdempotencyKeyReused(),
        };
        return commands.RunAsync(command, scope => SellAsync(scope, input, caller), cancellationToken);
    }

    private static async Task<SellReservationResult> SellAsync(CommandScope scope, SellReservationInput input, Caller caller)
    {
        if (await LockedReservation.FindAsync(scope, input.Reservation, caller, ReservationAction.Sell) is not { } locked)
        {
            return new SellReservationResult.UnknownReservation(input.Reservation);
        }

        if (!locked.Can(ReservationAction.Sell))
        {
            return new SellReservationResult.ReservationNotOpen(input.Reservation);
        }

        if (locked.State is not ReservationState.Trying && !ReservationCode.Is(locked.Row.Code, input.Code))
        {
            return new SellReservationResult.WrongReservationCode(input.Reservation);
        }

        return await locked.SellAsync(caller.Id, input.Receipt)
            ? new SellReservationResult.ReservationSold(input.Reservation)
            : new SellReservationResult.ReservationNotOpen(input.Reservation);
    }
}

/// <param name="Code">Needed unless the customer has it in hand.</param>
/// <param name="Receipt">The receipt's number.</param>
internal sealed record SellReservationInput(ReservationId Reservation, string? Code, string? Receipt, Guid IdempotencyKey);

internal abstract record SellReservationResult
{
    private SellReservationResult()
    {
    }

    public sealed record ReservationSold(ReservationId Reservation) : SellReservationResult;

    public sealed record UnknownReservation(ReservationId Id) : SellReservationResult, IUnknownReservation;

    public sealed record ReservationNotOpen(ReservationId Reservation) : SellReservationResult, IReservationNotOpen;

    public sealed record WrongReservationCode(ReservationId Reservation) : SellReservationResult, IWrongReservationCode;

    public sealed record IdempotencyKeyReused : SellReservationResult, IIdempotencyKeyReused;
}
