using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty.Ledger;

/// <summary>What tiers are computed from.</summary>
internal static class Tiers
{
    private const int Days = 365;

    /// <summary>For how much customers bought in the last 365 days, in all channels, returns taken off; in one statement.</summary>
    public static async Task<Dictionary<CustomerId, long>> BoughtAsync(
        GraphDbContext db, IReadOnlyCollection<CustomerId> customers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (entries, since) = (db.PointsEntries, now.AddDays(-Days));
        return await entries
            .Where(entry => customers.Contains(entry.Customer) && entry.At > since && entry.BoughtMinor != 0)
            .GroupBy(entry => entry.Customer)
            .Select(own => new { own.Key, Minor = own.Sum(entry => entry.BoughtMinor) })
            .ToDictionaryAsync(own => own.Key, own => Math.Max(0, own.Minor), cancellationToken);
    }
}
