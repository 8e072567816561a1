using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty.Invariants;

/// <summary>Every point is explained by an entry, and is in a lot.</summary>
internal sealed class AccountsAreTheSumOfEntries : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "a balance is the sum of its entries and of its lots, and what is owed the sum of their changes";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var (accounts, entries, lots) = (db.PointsAccounts, db.PointsEntries, db.PointsLots);
        var different = await accounts
            .Select(account => new
            {
                account.Customer,
                account.Balance,
                account.Owed,
                account.Entries,
                Explained = entries.Where(entry => entry.Customer == account.Customer).Sum(entry => entry.Points),
                OwedExplained = entries.Where(entry => entry.Customer == account.Customer).Sum(entry => entry.OwedChange),
                Count = entries.Count(entry => entry.Customer == account.Customer),
                InLots = lots.Where(lot => lot.Customer == account.Customer).Sum(lot => lot.Rest),
            })
            .Where(account => account.Balance != account.Explained || account.Owed != account.OwedExplained || account.Balance != account.InLots || account.Entries != account.Count)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return different.ConvertAll(account =>
            $"customer {account.Customer.Value}: balance {account.Balance}, entries of {account.Explained}, lots of {account.InLots}, owed {account.Owed} of {account.OwedExplained}");
    }
}
