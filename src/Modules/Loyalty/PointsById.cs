using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Entries and holds, for whom they belong to and for staff.</summary>
internal static class PointsById
{
    private static readonly Keyset<PointsEntry> _newest = Keyset.ByDescending((PointsEntry entry) => entry.Number).ThenByDescending(entry => entry.Id);

    public static async Task<IReadOnlyDictionary<PointsEntryId, PointsEntry>> EntriesAsync(
        IReadOnlyList<PointsEntryId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var entries = db.PointsEntries;
        var found = await entries.Where(entry => ids.Contains(entry.Id)).ToListAsync(cancellationToken);
        return found.Where(entry => LoyaltyAccess.MayRead(caller, entry.Customer)).ToDictionary(entry => entry.Id);
    }

    public static async Task<IReadOnlyDictionary<PointsHoldId, PointsHold>> HoldsAsync(
        IReadOnlyList<PointsHoldId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var holds = db.PointsHolds;
        var found = await holds.Where(hold => ids.Contains(hold.Id)).ToListAsync(cancellationToken);
        return found.Where(hold => LoyaltyAccess.MayRead(caller, hold.Customer)).ToDictionary(hold => hold.Id);
    }

    /// <summary><c>Loyalty.entries</c>.</summary>
    public static async Task<IReadOnlyList<Connection<PointsEntry>>> PageAsync(
        IReadOnlyList<CustomerId> customers, PageArguments pageArguments, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        // Who reads points reads one customer's.
        await using var db = database.Read();
        List<Connection<PointsEntry>> pages = [];
        foreach (var customer in customers)
        {
            var entries = db.PointsEntries;
            pages.Add(await entries.Where(entry => entry.Customer == customer).ToConnectionAsync(_newest, pageArguments, selection, cancellationToken));
        }

        return pages;
    }
}
