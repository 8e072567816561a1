using System.Diagnostics;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>Has another store keep a reservation.</summary>
internal sealed class MoveReservation(Commands commands, StoreDirectory stores)
{
    public async Task<MoveReservationResult> HandleAsync(MoveReservationInput input, Caller caller, CancellationToken cancellationToken)
    {
        if ((await stores.FindAsync([input.Location], cancellationToken)).GetValueOrDefault(input.Location) is not { } store)
        {
            return new MoveReservationResult.UnknownLocation(input.Location);
        }

        if (!store.Policies.Fulfilment.Contains(FulfilmentRole.ReserveAndTry))
        {
            return new MoveReservationResult.StoreKeepsNothing(input.Location);
        }

        var command = new Command<MoveReservationResult>("moveReservation", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new MoveReservationResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => MoveAsync(scope, input, caller), cancellationToken);
    }

    private static async Task<MoveReservationResult> MoveAsync(CommandScope scope, MoveReservationInput input, Caller caller)
    {
        if (await LockedReservation.FindAsync(scope, input.Reservation, caller, ReservationAction.Move) is not { } locked)
        {
            return new MoveReservationResult.UnknownReservation(input.Reservation);
        }

        if (!locked.Can(ReservationAction.Move))
        {
            return new MoveReservationResult.ReservationNotOpen(input.Reservation);
        }

        if (locked.Row.Location == input.Location)
        {
            return new MoveReservationResult.ReservationMoved(input.Reservation);
        }

        return await locked.MoveAsync(input.Location, caller.Id) switch
        {
            HoldOutcome.Held => new MoveReservationResult.ReservationMoved(input.Reservation),
            null => new MoveReservationResult.ReservationNotOpen(input.Reservation),
            HoldOutcome.NotEnough little => new MoveReservationResult.TooFewInStore(little.Product, input.Location, little.Available),
            _ => throw new UnreachableException(),
        };
    }
}

internal sealed record MoveReservationInput(ReservationId Reservation, LocationId Location, Guid IdempotencyKey);

internal abstract record MoveReservationResult
{
    private MoveReservationResult()
    {
    }

    public sealed record ReservationMoved(ReservationId Reservation) : MoveReservationResult;

    public sealed record UnknownReservation(ReservationId Id) : MoveReservationResult, IUnknownReservation;

    public sealed record ReservationNotOpen(ReservationId Reservation) : MoveReservationResult, IReservationNotOpen;

    public sealed record TooFewInStore(ProductId Product, LocationId Location, int Available) : MoveReservationResult, ITooFewInStore;

    public sealed record StoreKeepsNothing(LocationId Location) : MoveReservationResult, IStoreKeepsNothing;

    public sealed record UnknownLocation(LocationId Id) : MoveReservationResult, IUnknownLocation;

    public sealed record IdempotencyKeyReused : MoveReservationResult, IIdempotencyKeyReused;
}
