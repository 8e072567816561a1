using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>The reference resolver of holds. A hold of somebody else does not exist for a caller, unless they write stock.</summary>
internal static class HoldsById
{
    public static async Task<IReadOnlyDictionary<HoldId, Hold>> LoadAsync(IReadOnlyList<HoldId> ids, GraphDatabase database, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var holds = db.Holds;
        var found = await holds.Where(hold => ids.Contains(hold.Id)).ToListAsync(cancellationToken);
        return found.Where(hold => IsVisible(hold, caller)).ToDictionary(hold => hold.Id);
    }

    public static async Task<ILookup<HoldId, HoldLine>> LinesAsync(IReadOnlyList<HoldId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var lines = db.HoldLines;
        var found = await lines.Where(line => ids.Contains(line.Hold)).OrderBy(line => line.Product).ToListAsync(cancellationToken);
        return found.ToLookup(line => line.Hold);
    }

    /// <summary>Whether holds for a purpose are made, released and claimed by themselves. Others belong to something that has to know what becomes of them.</summary>
    public static bool IsByHand(HoldPurpose purpose) => purpose is HoldPurpose.Checkout or HoldPurpose.Assistance;

    public static bool IsVisible(Hold hold, Caller caller) => hold.Owner == caller.Id || caller.Has(Scope.StockWrite);
}
