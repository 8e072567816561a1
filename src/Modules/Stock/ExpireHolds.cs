using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Ledger;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Gives back what is held past its time, at most a second late. Any number of nodes may do it; while none does, new holds do it themselves.</summary>
internal sealed class ExpireHolds(Commands commands, GraphDatabase database, TimeProvider clock, ILogger<ExpireHolds> logger) : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);

    /// <summary>Gives back everything that is held past its time.</summary>
    /// <returns>How many holds.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await IsNeededAsync(cancellationToken))
        {
            var expired = await commands.RunAsync(
                new Command<Expired>("expireHolds", "system", ""), async scope => new Expired(await HoldBook.ExpireAsync(scope)), cancellationToken);
            if (expired.Count == 0)
            {
                break;
            }

            total += expired.Count;
        }

        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await RunAsync(stoppingToken) is > 0 and var count)
                {
                    Log.HoldsExpired(logger, count);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.ExpiryFailed(logger, exception);
            }
        }
    }

    // By this process's clock, which only decides whether to look: what has expired is decided by the database's.
    private async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var soon = clock.GetUtcNow() + _every;
        var holds = db.Holds;
        return await holds.AnyAsync(hold => hold.State == HoldState.Held && hold.ExpiresAt <= soon, cancellationToken);
    }

    private sealed record Expired(int Count);
}
