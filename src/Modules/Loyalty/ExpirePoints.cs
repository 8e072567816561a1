using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Ledger;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Writes down what is over: points whose time has come, and holds. Nobody waits for it: whoever locks an account does the same first.</summary>
internal sealed class ExpirePoints(Commands commands, GraphDatabase database, TimeProvider clock, LoyaltyOptions options, ILogger<ExpirePoints> logger)
    : RecurringWork(_every, clock, logger)
{
    private const int AccountsMax = 100;

    private static readonly TimeSpan _every = TimeSpan.FromSeconds(5);

    /// <summary>Writes down all that is over now.</summary>
    /// <returns>How many accounts had something.</returns>
    public override async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var seen = new HashSet<CustomerId>();
        while (await FindAsync(seen, cancellationToken) is { Count: > 0 } customers)
        {
            foreach (var customer in customers)
            {
                await commands.RunAsync(new Command<Done>("expirePoints", "system", ""), scope => ExpireAsync(scope, customer), cancellationToken);
                seen.Add(customer);
            }
        }

        return seen.Count;
    }

    private async Task<Done> ExpireAsync(CommandScope scope, CustomerId customer)
    {
        await LockedAccount.OpenAsync(scope, customer, options);
        return new Done();
    }

    // Points on hold past their time are found again and again until the hold is decided, so each account is looked at once a round.
    private async Task<List<CustomerId>> FindAsync(HashSet<CustomerId> seen, CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        await using var db = database.Read();
        var (holds, lots, before) = (db.PointsHolds, db.PointsLots, seen.ToList());
        var over = holds.Where(hold => hold.State == PointsHoldState.Held && hold.ExpiresAt <= now).Select(hold => hold.Customer)
            .Union(lots.Where(lot => lot.Rest > 0 && lot.ExpiresAt <= now).Select(lot => lot.Customer));
        return await over.Where(customer => !before.Contains(customer)).OrderBy(customer => customer).Take(AccountsMax).ToListAsync(cancellationToken);
    }

    private sealed record Done;
}
