using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Reservations.Rows;

namespace Omnichannel.Graph.Reservations;

/// <summary>How much is kept for one customer, so that nobody empties a store with reservations.</summary>
internal static class ReservationLimits
{
    /// <summary>The limit that one more would pass; null when there is none. Locks the customer, so that two devices at once do not both have room.</summary>
    public static async Task<ReserveResult.ReservationLimitReached?> ReachedAsync(
        CommandScope scope, CustomerId customer, ProductId product, int quantity, ReservationOptions options)
    {
        await LockAsync(scope, customer);
        var (now, since) = (scope.Now, scope.Now - options.Remembered);
        var reservations = scope.Db.Reservations.AsNoTracking().Where(row => row.Customer == customer);
        var open = await reservations
            .Where(row => row.State == ReservationState.Trying || ((row.State == ReservationState.Held || row.State == ReservationState.Picked) && row.ExpiresAt > now))
            .Select(row => new { row.Product, row.Quantity })
            .ToListAsync(scope.CancellationToken);
        if (open.Count >= options.OpenMax)
        {
            return new ReserveResult.ReservationLimitReached(ReservationLimitReason.OpenReservations, options.OpenMax);
        }

        if (open.Where(row => row.Product == product).Sum(row => row.Quantity) + quantity > options.UnitsMax)
        {
            return new ReserveResult.ReservationLimitReached(ReservationLimitReason.UnitsOfAProduct, options.UnitsMax);
        }

        var lost = await reservations.CountAsync(
            row => (row.State == ReservationState.Expired || row.State == ReservationState.Held || row.State == ReservationState.Picked) && row.ExpiresAt <= now && row.ExpiresAt > since,
            scope.CancellationToken);
        return lost >= options.NotCollectedMax ? new ReserveResult.ReservationLimitReached(ReservationLimitReason.NotCollected, options.NotCollectedMax) : null;
    }

    private static async Task LockAsync(CommandScope scope, CustomerId customer)
    {
        var row = await scope.Db.Reservers.Where(one => one.Customer == customer).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (row is null)
        {
            scope.Db.Add(new Reserver { Customer = customer });
            await scope.SaveAsync();
        }
    }
}

/// <summary>A limit of what is kept for one customer.</summary>
internal enum ReservationLimitReason
{
    OpenReservations,
    UnitsOfAProduct,
    NotCollected,
}
