using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers.Invariants;

/// <summary>What was activated is counted, so that a limit holds.</summary>
internal sealed class ActivationsAreCounted : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "an offer's count is the number of its activations, and at most its limit";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var (counts, activations) = (db.ActivationCounts, db.Activations);
        var different = await counts
            .Select(count => new { count.Offer, count.Activated, count.ActivatedMax, Rows = activations.Count(activation => activation.Offer == count.Offer) })
            .Where(count => count.Activated != count.Rows || count.Rows > count.ActivatedMax)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return different.ConvertAll(count => $"offer {count.Offer.Value}: {count.Activated} counted, {count.Rows} activations, limit {count.ActivatedMax}");
    }
}
