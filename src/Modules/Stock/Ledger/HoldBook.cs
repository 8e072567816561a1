using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock.Ledger;

/// <summary>What happens to holds, within a command.</summary>
/// <remarks>
/// A hold changes only while the levels of all its lines are locked. Levels are locked in one order, so claims, releases, expiries and new holds that meet wait
/// for each other in line.
/// </remarks>
internal static class HoldBook
{
    /// <summary>Sets units aside for many at once. Each request gets all its lines or none; earlier ones come first.</summary>
    public static async Task<IReadOnlyList<HoldOutcome>> HoldAsync(CommandScope scope, IReadOnlyList<HoldRequest> requests, int holdsMax)
    {
        // Nobody is told that there is too little because the time of somebody else's hold was over and it was not given back yet.
        var wanted = requests.SelectMany(request => request.Lines.Keys.Select(product => new StockLevelId(product, request.Location))).ToHashSet();
        var expired = await ExpiredHolds.FindAsync(scope, wanted);
        var levels = await LockedLevels.LockAsync(scope, [.. wanted.Concat(expired.LevelIds).Distinct()]);
        await expired.GiveBackAsync(scope, levels);

        var open = await OpenHoldsAsync(scope, requests);
        List<HoldOutcome> outcomes = [];
        foreach (var request in requests)
        {
            var count = open.GetValueOrDefault(request.Owner);
            var outcome = request.IsLimited && count >= holdsMax ? new HoldOutcome.TooMany(holdsMax) : Hold(scope, levels, request);
            open[request.Owner] = count + (outcome is HoldOutcome.Held ? 1 : 0);
            outcomes.Add(outcome);
        }

        await levels.SaveAsync();
        return outcomes;
    }

    /// <summary>Locks a hold with the levels of its lines.</summary>
    /// <returns>Null when there is no such hold.</returns>
    public static async Task<LockedHold?> LockAsync(CommandScope scope, HoldId id) => (await LockAllAsync(scope, [id])).SingleOrDefault();

    /// <summary>Locks holds with the levels of all their lines at once.</summary>
    /// <returns>Those that exist.</returns>
    public static async Task<IReadOnlyList<LockedHold>> LockAllAsync(CommandScope scope, IReadOnlyCollection<HoldId> ids)
    {
        var (holds, rows) = (scope.Db.Holds, scope.Db.HoldLines);
        var lines = await rows.AsNoTracking().Where(line => ids.Contains(line.Hold)).ToListAsync(scope.CancellationToken);
        var locations = await holds.Where(hold => ids.Contains(hold.Id)).Select(hold => new { hold.Id, hold.Location }).ToDictionaryAsync(
            hold => hold.Id, hold => hold.Location, scope.CancellationToken);
        var levels = await LockedLevels.LockAsync(scope, [.. lines.Select(line => new StockLevelId(line.Product, locations[line.Hold])).Distinct()]);
        var byHold = lines.ToLookup(line => line.Hold);
        var locked = await holds.Where(hold => ids.Contains(hold.Id)).OrderBy(hold => hold.Id).ToListAsync(scope.CancellationToken);
        return locked.ConvertAll(hold => new LockedHold(hold, [.. byHold[hold.Id]], levels));
    }

    /// <summary>Holds the same elsewhere, and gives back what was held.</summary>
    /// <returns>Null when the hold was decided before, its time is over, or it does not exist.</returns>
    public static async Task<HoldOutcome?> MoveAsync(CommandScope scope, HoldId id, LocationId to)
    {
        var (holds, rows) = (scope.Db.Holds, scope.Db.HoldLines);
        var lines = await rows.AsNoTracking().Where(line => line.Hold == id).ToListAsync(scope.CancellationToken);
        var from = await holds.Where(hold => hold.Id == id).Select(hold => hold.Location).FirstOrDefaultAsync(scope.CancellationToken);
        var both = lines.SelectMany(line => new[] { new StockLevelId(line.Product, from), new StockLevelId(line.Product, to) }).ToHashSet();
        var expired = await ExpiredHolds.FindAsync(scope, both);
        var levels = await LockedLevels.LockAsync(scope, [.. both.Concat(expired.LevelIds).Distinct()]);
        await expired.GiveBackAsync(scope, levels);
        var hold = await holds.Where(hold => hold.Id == id).FirstOrDefaultAsync(scope.CancellationToken);
        if (hold?.StateAt(scope.Now) is not HoldState.Held)
        {
            return null;
        }

        var request = new HoldRequest(hold.Owner, to, lines.ToDictionary(line => line.Product, line => line.Quantity), hold.ExpiresAt - scope.Now, hold.Purpose);
        var outcome = Hold(scope, levels, request);
        if (outcome is HoldOutcome.Held)
        {
            new LockedHold(hold, lines, levels).GiveBack(HoldState.Released, scope.Now);
        }

        await levels.SaveAsync();
        return outcome;
    }

    /// <summary>Gives back what is held past its time, some of it at once.</summary>
    /// <returns>How many holds.</returns>
    public static async Task<int> ExpireAsync(CommandScope scope)
    {
        var expired = await ExpiredHolds.FindAsync(scope);
        var levels = await LockedLevels.LockAsync(scope, expired.LevelIds);
        var count = await expired.GiveBackAsync(scope, levels);
        await levels.SaveAsync();
        return count;
    }

    private static HoldOutcome Hold(CommandScope scope, LockedLevels levels, HoldRequest request)
    {
        foreach (var (product, quantity) in request.Lines)
        {
            var available = levels.Find(new StockLevelId(product, request.Location))?.Available ?? 0;
            if (available < quantity)
            {
                return new HoldOutcome.NotEnough(product, available);
            }
        }

        var id = new HoldId(scope.NewId());
        scope.Insert(new Hold
        {
            Id = id,
            Owner = request.Owner,
            Location = request.Location,
            Purpose = request.Purpose,
            State = HoldState.Held,
            CreatedAt = scope.Now,
            ExpiresAt = scope.Now + request.Duration,
        });
        foreach (var (product, quantity) in request.Lines)
        {
            levels.Hold(levels.Get(new StockLevelId(product, request.Location)), quantity);
            scope.Insert(new HoldLine { Hold = id, Product = product, Quantity = quantity });
        }

        return new HoldOutcome.Held(id);
    }

    private static async Task<Dictionary<string, int>> OpenHoldsAsync(CommandScope scope, IReadOnlyList<HoldRequest> requests)
    {
        var owners = requests.Where(request => request.IsLimited).Select(request => request.Owner).Distinct().ToList();
        if (owners.Count == 0)
        {
            return [];
        }

        var now = scope.Now;
        var holds = scope.Db.Holds;
        return await holds
            .Where(hold => owners.Contains(hold.Owner) && hold.State == HoldState.Held && hold.ExpiresAt > now)
            .GroupBy(hold => hold.Owner)
            .Select(owner => new { owner.Key, Count = owner.Count() })
            .ToDictionaryAsync(owner => owner.Key, owner => owner.Count, scope.CancellationToken);
    }
}
