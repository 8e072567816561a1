using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock.Ledger;

/// <summary>Holds whose time is over and whose units were not given back yet.</summary>
internal sealed class ExpiredHolds
{
    // One sweep, which others wait for.
    private const int SweptMax = 100;

    // More than those who share a transaction want: each hold that is given back frees a unit or more.
    private const int WantedMax = 1000;

    private readonly IReadOnlyList<HoldId> _ids;
    private readonly ILookup<HoldId, HoldLine> _lines;

    private ExpiredHolds(IReadOnlyList<HoldId> ids, ILookup<HoldId, HoldLine> lines, IReadOnlyList<StockLevelId> levelIds)
    {
        _ids = ids;
        _lines = lines;
        LevelIds = levelIds;
    }

    /// <summary>The levels to lock before they are given back.</summary>
    public IReadOnlyList<StockLevelId> LevelIds { get; }

    /// <summary>Those that expired first, at most a hundred. Locks nothing.</summary>
    public static Task<ExpiredHolds> FindAsync(CommandScope scope) => FindAsync(scope, Expired(scope), SweptMax);

    /// <summary>Those that stand in the way of who wants some levels, however many of others wait to be given back. Locks nothing.</summary>
    public static Task<ExpiredHolds> FindAsync(CommandScope scope, IReadOnlyCollection<StockLevelId> wanted)
    {
        var products = wanted.Select(id => id.Product).Distinct().ToList();
        var locations = wanted.Select(id => id.Location).Distinct().ToList();
        var lines = scope.Db.HoldLines;
        var expired = Expired(scope).Where(hold => locations.Contains(hold.Location) && lines.Any(line => line.Hold == hold.Id && products.Contains(line.Product)));
        return FindAsync(scope, expired, WantedMax);
    }

    /// <summary>Gives them back; their levels are locked.</summary>
    /// <returns>How many there still were to give back.</returns>
    public async Task<int> GiveBackAsync(CommandScope scope, LockedLevels levels)
    {
        if (_ids.Count == 0)
        {
            return 0;
        }

        // What somebody else has decided before the levels were locked is seen, and nobody decides any more.
        var holds = scope.Db.Holds;
        var open = await holds.Where(hold => _ids.Contains(hold.Id) && hold.State == HoldState.Held).ToListAsync(scope.CancellationToken);
        foreach (var hold in open)
        {
            new LockedHold(hold, [.. _lines[hold.Id]], levels).GiveBack(HoldState.Expired, scope.Now);
        }

        return open.Count;
    }

    private static IQueryable<Hold> Expired(CommandScope scope)
    {
        var now = scope.Now;
        return scope.Db.Holds.Where(hold => hold.State == HoldState.Held && hold.ExpiresAt <= now);
    }

    private static async Task<ExpiredHolds> FindAsync(CommandScope scope, IQueryable<Hold> expired, int countMax)
    {
        var rows = scope.Db.HoldLines;
        var found = await expired
            .OrderBy(hold => hold.ExpiresAt)
            .Take(countMax)
            .Select(hold => new { hold.Id, hold.Location })
            .ToListAsync(scope.CancellationToken);
        if (found.Count == 0)
        {
            return new ExpiredHolds([], Array.Empty<HoldLine>().ToLookup(line => line.Hold), []);
        }

        var ids = found.ConvertAll(hold => hold.Id);
        var locations = found.ToDictionary(hold => hold.Id, hold => hold.Location);
        var lines = await rows.AsNoTracking().Where(line => ids.Contains(line.Hold)).ToListAsync(scope.CancellationToken);
        return new ExpiredHolds(ids, lines.ToLookup(line => line.Hold), [.. lines.Select(line => new StockLevelId(line.Product, locations[line.Hold])).Distinct()]);
    }
}
