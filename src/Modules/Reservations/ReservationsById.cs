using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Reservations.Rows;

namespace Omnichannel.Graph.Reservations;

/// <summary>The reference resolver of reservations: those that the caller may see.</summary>
internal static class ReservationsById
{
    public static async Task<IReadOnlyDictionary<ReservationId, Reservation>> LoadAsync(
        IReadOnlyList<ReservationId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var found = await db.Reservations.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        return found.Where(row => caller.CustomerId == row.Customer || ReservationActions.IsStaffAt(caller, row.Location)).ToDictionary(row => row.Id);
    }

    /// <summary><c>reservationByCode</c>.</summary>
    public static async Task<Reservation?> ByCodeAsync(
        LocationId location, string code, Caller caller, GraphDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!ReservationActions.IsStaffAt(caller, location))
        {
            return null;
        }

        var wanted = code.Trim().ToUpperInvariant();
        await using var db = database.Read();
        var found = await db.Reservations.SingleOrDefaultAsync(row => row.OpenCode == wanted && row.Location == location, cancellationToken);
        return found is not null && Reservation.IsOpen(found.StateAt(clock.GetUtcNow())) ? found : null;
    }

    /// <summary><c>Reservation.history</c>.</summary>
    public static async Task<ILookup<ReservationId, ReservationStep>> HistoryAsync(IReadOnlyList<ReservationId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return (await db.ReservationSteps.Where(step => ids.Contains(step.Reservation)).OrderBy(step => step.Version).ToListAsync(cancellationToken)).ToLookup(step => step.Reservation);
    }
}
