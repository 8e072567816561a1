using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Rows;

namespace Omnichannel.Graph.Reservations.Contract;

/// <summary>What other modules may do with reservations within a command of theirs.</summary>
public static class ReservationSales
{
    /// <summary>What a reservation is at this moment; null when there is none. Locks nothing.</summary>
    public static async Task<ReservedUnits?> FindAsync(GraphDbContext db, ReservationId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await db.Reservations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        return row is null ? null : Of(row, now);
    }

    /// <summary>Makes a reservation bought: its units leave the stock as a sale. Locks the reservation, then its stock.</summary>
    /// <param name="scope">The command.</param>
    /// <param name="id">Which.</param>
    /// <param name="customer">Whose it has to be; null when whoever pays may.</param>
    /// <param name="by">Who sells: a caller's id.</param>
    /// <param name="receipt">The number of the order or the receipt.</param>
    /// <returns>What was sold; null when it is not open any more, or somebody else's. Then nothing changed.</returns>
    public static async Task<ReservedUnits?> SellAsync(CommandScope scope, ReservationId id, CustomerId? customer, string by, string? receipt)
    {
        var locked = await LockedReservation.FindAsync(scope, id);
        if (locked is null || (customer is not null && locked.Row.Customer != customer) || !locked.Can(ReservationAction.Sell))
        {
            return null;
        }

        return await locked.SellAsync(by, receipt) ? Of(locked.Row, scope.Now) : null;
    }

    private static ReservedUnits Of(Reservation row, DateTimeOffset now) => new(row.Id, row.Customer, row.Product, row.Quantity, row.Location, row.StateAt(now));
}

/// <summary>What is kept for whom.</summary>
/// <param name="Id">Which reservation.</param>
/// <param name="Customer">Whose.</param>
/// <param name="Product">What.</param>
/// <param name="Quantity">How many units.</param>
/// <param name="Location">Where.</param>
/// <param name="State">What it is at this moment.</param>
public sealed record ReservedUnits(ReservationId Id, CustomerId Customer, ProductId Product, int Quantity, LocationId Location, ReservationState State);
