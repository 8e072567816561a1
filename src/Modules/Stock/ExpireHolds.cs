using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Ledger;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Gives back what is held past its time, at most a second late. Any number of nodes may do it; while none does, new holds do it themselves.</summary>
internal sealed class ExpireHolds(Commands commands, GraphDatabase database, TimeProvider clock, ILogger<ExpireHolds> logger)
    : RecurringWork(_every, clock, logger)
{
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);

    /// <summary>Gives back everything that is held past its time.</summary>
    /// <returns>How many holds.</returns>
    public override async Task<int> RunAsync(CancellationToken cancellationToken)
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

    // By this process's clock, which only decides whether to look: what has expired is decided by the database's.
    private async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var soon = Clock.GetUtcNow() + _every;
        var holds = db.Holds;
        return await holds.AnyAsync(hold => hold.State == HoldState.Held && hold.ExpiresAt <= soon, cancellationToken);
    }

    private sealed record Expired(int Count);
}
