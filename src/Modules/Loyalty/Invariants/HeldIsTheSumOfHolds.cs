using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty.Invariants;

/// <summary>What is set aside is what undecided holds say.</summary>
internal sealed class HeldIsTheSumOfHolds : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "points on hold are the sum of undecided holds";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var (accounts, holds) = (db.PointsAccounts, db.PointsHolds);
        var different = await accounts
            .Select(account => new
            {
                account.Customer,
                account.Held,
                Explained = holds.Where(hold => hold.Customer == account.Customer && hold.State == PointsHoldState.Held).Sum(hold => hold.Points),
            })
            .Where(account => account.Held != account.Explained)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return different.ConvertAll(account => $"customer {account.Customer.Value}: {account.Held} held, holds of {account.Explained}");
    }
}
