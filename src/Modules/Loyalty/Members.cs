using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Ledger;
using Omnichannel.Graph.Loyalty.Rows;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Tells the price engine who is a member: two statements, however many customers.</summary>
internal sealed class Members(LoyaltyOptions options, TimeProvider clock) : IMemberships
{
    public async Task<IReadOnlyDictionary<CustomerId, Membership>> FindAsync(GraphDbContext db, IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken)
    {
        var memberships = db.PaidMemberships;
        var bought = await Tiers.BoughtAsync(db, customers, clock.GetUtcNow(), cancellationToken);
        var paid = await memberships.AsNoTracking().Where(row => customers.Contains(row.Customer)).ToDictionaryAsync(row => row.Customer, cancellationToken);
        return customers.Distinct().ToDictionary(
            customer => customer,
            customer => new Membership(options.RankOf(bought.GetValueOrDefault(customer)), paid.GetValueOrDefault(customer)?.From, paid.GetValueOrDefault(customer)?.Until));
    }
}
