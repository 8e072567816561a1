using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Reservations.Rows;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>
/// Writes down and tells that reservations were not collected in time, at most a second late. Any number of nodes may do it. While none does, a reservation is over
/// all the same, and its units are free for whoever asks for them.
/// </summary>
internal sealed class ExpireReservations(Commands commands, GraphDatabase database, TimeProvider clock, ILogger<ExpireReservations> logger)
    : RecurringWork(_every, clock, logger)
{
    private const int BatchSize = 100;
    private const string By = "system";
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);

    /// <summary>Ends all whose time is over.</summary>
    /// <returns>How many.</returns>
    public override async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await IsNeededAsync(cancellationToken))
        {
            var expired = await commands.RunAsync(new Command<Expired>("expireReservations", By, ""), ExpireAsync, cancellationToken);
            if (expired.Count == 0)
            {
                break;
            }

            total += expired.Count;
        }

        return total;
    }

    private static async Task<Expired> ExpireAsync(CommandScope scope)
    {
        var locked = await LockedReservation.ExpiredAsync(scope, BatchSize);
        await StockLedger.ReleaseAsync(scope, [.. locked.Select(one => one.Row.Hold)]);
        locked.ForEach(one => one.Expire(By));
        return new Expired(locked.Count);
    }

    // By this process's clock, which only decides whether to look: what has expired is decided by the database's.
    private async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var soon = Clock.GetUtcNow() + _every;
        return await db.Reservations.AnyAsync(
            row => (row.State == ReservationState.Held || row.State == ReservationState.Picked) && row.ExpiresAt <= soon, cancellationToken);
    }

    private sealed record Expired(int Count);
}
