using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>Tells that offers start and end by themselves, at most two seconds late. Any number of nodes may do it: each start and end is told once.</summary>
internal sealed class TellOfferTimes(Commands commands, GraphDatabase database, TimeProvider clock, ILogger<TellOfferTimes> logger)
    : RecurringWork(_every, clock, logger)
{
    private const int BatchSize = 100;
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);

    /// <summary>Tells all that is due.</summary>
    /// <returns>How many starts and ends.</returns>
    public override async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await IsNeededAsync(cancellationToken))
        {
            var told = await commands.RunAsync(new Command<TimesTold>("tellOfferTimes", "offers", ""), TellAsync, cancellationToken);
            if (told.Count == 0)
            {
                break;
            }

            total += told.Count;
        }

        return total;
    }

    private static async Task<TimesTold> TellAsync(CommandScope scope)
    {
        var (offers, now) = (scope.Db.Offers, scope.Now);
        var due = await offers.Where(offer => offer.NextTellAt <= now).OrderBy(offer => offer.Id).Take(BatchSize).ForUpdateSkipLocked().ToListAsync(scope.CancellationToken);
        due.ForEach(offer => OfferWriting.Changed(scope, offer));
        return new TimesTold(due.Count);
    }

    // By this process's clock, which only decides whether to look: what has started is decided by the database's.
    private async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var soon = Clock.GetUtcNow() + _every;
        return await db.Offers.AnyAsync(offer => offer.NextTellAt <= soon, cancellationToken);
    }

    private sealed record TimesTold(int Count);
}
