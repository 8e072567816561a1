using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty.Ledger;

/// <summary>Looks entries up by their proofs.</summary>
internal static class PointsEntries
{
    /// <summary>The entry of a proof, whosever it is; null when there is none.</summary>
    public static async Task<PointsEntry?> FindAsync(CommandScope scope, Proof proof, PointsEntryKind kind)
    {
        var entries = scope.Db.PointsEntries;
        return await entries.SingleOrDefaultAsync(
            entry => entry.SourceType == proof.SourceType && entry.ProofId == proof.ProofId && entry.Kind == kind, scope.CancellationToken);
    }

    /// <summary>What a purchase gave and what was paid for it, without what came back before.</summary>
    public static async Task<(long Points, long BoughtMinor)> LeftOfPurchaseAsync(CommandScope scope, string purchase)
    {
        var entries = scope.Db.PointsEntries;
        var returns = $"{purchase}:";
        var found = await entries
            .Where(entry => (entry.SourceType == Proof.Purchase && entry.ProofId == purchase && entry.Kind == PointsEntryKind.Earned)
                || (entry.SourceType == Proof.Return && entry.ProofId.StartsWith(returns) && entry.Kind == PointsEntryKind.Reversed))
            .Select(entry => new { entry.Points, entry.OwedChange, entry.BoughtMinor })
            .ToListAsync(scope.CancellationToken);
        return (found.Sum(entry => entry.Points - entry.OwedChange), found.Sum(entry => entry.BoughtMinor));
    }
}
