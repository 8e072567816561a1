using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Rows;

namespace Omnichannel.Graph.Reservations.Contract;

/// <summary>What other modules may ask about reservations.</summary>
public static class ReservationDirectory
{
    /// <summary>Open reservations by their ids, in one statement; those that have ended, or do so until a moment, are left out.</summary>
    public static async Task<IReadOnlyDictionary<ReservationId, OpenReservation>> FindOpenAsync(
        GraphDbContext db, IReadOnlyCollection<ReservationId> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = db.Reservations;
        var found = await rows.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        return found
            .Where(row => Reservation.IsOpen(row.StateAt(now)))
            .ToDictionary(row => row.Id, row => new OpenReservation(row.Id, row.Customer, row.Product, row.Quantity, row.Location, row.Code, row.ExpiresAt));
    }

    /// <summary>What some reservations were at each of their versions, in one statement.</summary>
    public static async Task<IReadOnlyDictionary<(ReservationId Reservation, long Version), ReservationState>> StatesAsync(
        GraphDbContext db, IReadOnlyCollection<ReservationId> ids, CancellationToken cancellationToken)
    {
        var steps = db.ReservationSteps;
        return await steps.AsNoTracking()
            .Where(step => ids.Contains(step.Reservation))
            .ToDictionaryAsync(step => (step.Reservation, (long)step.Version), step => step.State, cancellationToken);
    }
}

/// <summary>What a store keeps at this moment.</summary>
/// <param name="Id">Which.</param>
/// <param name="Customer">Whose.</param>
/// <param name="Product">What.</param>
/// <param name="Quantity">How many units, 1 or more.</param>
/// <param name="Location">Where.</param>
/// <param name="Code">What the customer shows: for them alone.</param>
/// <param name="ExpiresAt">When it ends by itself; null once the customer has it in hand.</param>
public sealed record OpenReservation(
    ReservationId Id, CustomerId Customer, ProductId Product, int Quantity, LocationId Location, string Code, DateTimeOffset? ExpiresAt);
