using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Ledger;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Whose loyalty: <c>type Loyalty</c>.</summary>
internal sealed record LoyaltyOf(CustomerId Customer);

/// <summary>What somebody has at this moment: what is over counts no more, whether or not it was written down.</summary>
internal sealed record LoyaltyState(string? Card, long Balance, long Held, long Owed, long BoughtMinor, PaidMembership? Membership)
{
    public static IReadOnlyList<LoyaltyState> None(int count) => [.. Enumerable.Repeat(new LoyaltyState(null, 0, 0, 0, 0, null), count)];

    /// <summary>Of some customers, in their order; read once in a request, whichever fields need it.</summary>
    public static async Task<IReadOnlyList<LoyaltyState>> OfAsync(IReadOnlyList<CustomerId> customers, RequestContext request) =>
        [.. (await request.Loader<CustomerId, LoyaltyState>(LoadAsync).LoadAsync([.. customers]))!];

    private static async ValueTask<IReadOnlyList<LoyaltyState?>> LoadAsync(IReadOnlyList<CustomerId> customers, RequestContext request)
    {
        var (now, cancellationToken) = (request.Service<TimeProvider>().GetUtcNow(), request.CancellationToken);
        await using var db = request.Service<GraphDatabase>().Read();
        var (accounts, holds, lots, memberships) = (db.PointsAccounts, db.PointsHolds, db.PointsLots, db.PaidMemberships);
        var account = await accounts.Where(row => customers.Contains(row.Customer)).ToDictionaryAsync(row => row.Customer, cancellationToken);
        var held = await holds
            .Where(row => customers.Contains(row.Customer) && row.State == PointsHoldState.Held && row.ExpiresAt > now)
            .GroupBy(row => row.Customer)
            .Select(own => new { own.Key, Points = own.Sum(row => row.Points) })
            .ToDictionaryAsync(own => own.Key, own => own.Points, cancellationToken);
        var over = await lots
            .Where(row => customers.Contains(row.Customer) && row.ExpiresAt <= now)
            .GroupBy(row => row.Customer)
            .Select(own => new { own.Key, Points = own.Sum(row => row.Rest) })
            .ToDictionaryAsync(own => own.Key, own => own.Points, cancellationToken);
        var bought = await Tiers.BoughtAsync(db, customers, now, cancellationToken);
        var member = await memberships.Where(row => customers.Contains(row.Customer)).ToDictionaryAsync(row => row.Customer, cancellationToken);
        var cards = await LoyaltyCards.FindAsync(db, customers, cancellationToken);
        return [.. customers.Select(customer =>
        {
            var (all, aside) = (account.GetValueOrDefault(customer), held.GetValueOrDefault(customer));
            var balance = (all?.Balance ?? 0) - Math.Min(over.GetValueOrDefault(customer), (all?.Balance ?? 0) - aside);
            return new LoyaltyState(
                cards.GetValueOrDefault(customer), balance, aside, all?.Owed ?? 0, bought.GetValueOrDefault(customer), member.GetValueOrDefault(customer));
        })];
    }
}
