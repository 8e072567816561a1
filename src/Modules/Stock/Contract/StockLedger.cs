using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Ledger;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock.Contract;

/// <summary>What other modules may do to stock within a command of theirs.</summary>
public sealed class StockLedger
{
    private readonly StockOptions _options;

    internal StockLedger(StockOptions options) => _options = options;

    /// <summary>Sets units aside. Each request gets all its lines or none; earlier ones come first.</summary>
    /// <returns>One outcome for each request, in their order.</returns>
    public Task<IReadOnlyList<HoldOutcome>> HoldAsync(CommandScope scope, IReadOnlyList<HoldRequest> requests) => HoldBook.HoldAsync(scope, requests, _options.HoldsMax);

    /// <summary>Holds the same at another location until the same moment, and gives back what was held: never both, never neither.</summary>
    /// <returns>The outcome there; null when the hold was decided before, its time is over, or it does not exist. Nothing changes unless it is held there.</returns>
    public static Task<HoldOutcome?> MoveAsync(CommandScope scope, HoldId hold, LocationId to) => HoldBook.MoveAsync(scope, hold, to);

    /// <summary>Gives back holds whose time is over, some at once: nobody is refused what nobody holds any more.</summary>
    /// <returns>How many holds.</returns>
    public static Task<int> ExpireAsync(CommandScope scope) => HoldBook.ExpireAsync(scope);

    /// <summary>Makes holds last longer, all of them or none.</summary>
    /// <param name="scope">The command.</param>
    /// <param name="holds">Which.</param>
    /// <param name="owner">Whose they are from now on.</param>
    /// <param name="purpose">What they are for from now on.</param>
    /// <param name="until">Until when; null until they are claimed or released.</param>
    /// <returns>False when one was decided before, its time is over, or it does not exist.</returns>
    public static async Task<bool> KeepAsync(CommandScope scope, IReadOnlyCollection<HoldId> holds, string owner, HoldPurpose purpose, DateTimeOffset? until)
    {
        var locked = await HoldBook.LockAllAsync(scope, holds);
        if (locked.Count != holds.Count || locked.Any(one => one.Hold.StateAt(scope.Now) != HoldState.Held))
        {
            return false;
        }

        foreach (var one in locked)
        {
            (one.Hold.Owner, one.Hold.Purpose, one.Hold.ExpiresAt) = (owner, purpose, until ?? DateTimeOffset.MaxValue);
        }

        return true;
    }

    /// <summary>Takes the units of some holds off the stock, all of them or none: they were sold.</summary>
    /// <returns>False when one was decided before, its time is over, or it does not exist.</returns>
    public static async Task<bool> ClaimAsync(CommandScope scope, IReadOnlyCollection<HoldId> holds, string source, string? reference)
    {
        var locked = await HoldBook.LockAllAsync(scope, holds);
        if (locked.Count != holds.Count || locked.Any(one => one.Hold.StateAt(scope.Now) != HoldState.Held))
        {
            return false;
        }

        foreach (var one in locked)
        {
            one.Claim(scope.Now, source, reference);
        }

        if (locked.Count > 0)
        {
            await locked[0].Levels.SaveAsync();
        }
        return true;
    }

    /// <summary>Gives the units of some holds back; those that were decided before are left as they are.</summary>
    public static async Task ReleaseAsync(CommandScope scope, IReadOnlyCollection<HoldId> holds)
    {
        var locked = await HoldBook.LockAllAsync(scope, holds);
        foreach (var one in locked.Where(one => one.Hold.State == HoldState.Held))
        {
            one.GiveBack(one.Hold.StateAt(scope.Now) == HoldState.Expired ? HoldState.Expired : HoldState.Released, scope.Now);
        }

        if (locked.Count > 0)
        {
            await locked[0].Levels.SaveAsync();
        }
    }

    /// <summary>Takes what a customer has in hand off the stock of a location: it was there, so what the books lack is added as found. What is held stays held.</summary>
    public static async Task SellAsync(CommandScope scope, LocationId location, IReadOnlyDictionary<ProductId, int> units, string source, string? reference)
    {
        var levels = await LockedLevels.LockAsync(scope, [.. units.Keys.Select(product => new StockLevelId(product, location))]);
        foreach (var (product, sold) in units)
        {
            var level = levels.Get(new StockLevelId(product, location));
            levels.Move(level, Math.Max(0, sold - level.Available), StockMovementKind.Found, source, reference);
            levels.Move(level, -sold, StockMovementKind.Sale, source, reference);
        }

        await levels.SaveAsync();
    }

    /// <summary>Adds what customers have brought back, and can be sold again, to the stock of a location.</summary>
    public static async Task TakeBackAsync(CommandScope scope, LocationId location, IReadOnlyDictionary<ProductId, int> units, string source, string? reference)
    {
        var levels = await LockedLevels.LockAsync(scope, [.. units.Keys.Select(product => new StockLevelId(product, location))]);
        foreach (var (product, back) in units)
        {
            levels.Move(levels.Get(new StockLevelId(product, location)), back, StockMovementKind.Return, source, reference);
        }

        await levels.SaveAsync();
    }

    /// <summary>Holds as they are, in two statements; those that do not exist are left out.</summary>
    public static async Task<IReadOnlyDictionary<HoldId, HoldSummary>> FindAsync(
        GraphDbContext db, IReadOnlyCollection<HoldId> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (holds, rows) = (db.Holds, db.HoldLines);
        var lines = (await rows.AsNoTracking().Where(line => ids.Contains(line.Hold)).ToListAsync(cancellationToken)).ToLookup(line => line.Hold);
        var found = await holds.AsNoTracking().Where(hold => ids.Contains(hold.Id)).ToListAsync(cancellationToken);
        return found.ToDictionary(hold => hold.Id, hold => new HoldSummary(
            hold.Location, hold.Purpose, hold.StateAt(now), lines[hold.Id].ToDictionary(line => line.Product, line => line.Quantity)));
    }

    /// <summary>The holds for a purpose that are not decided, at most some.</summary>
    public static async Task<IReadOnlyList<HoldId>> OpenAsync(GraphDbContext db, HoldPurpose purpose, int countMax, CancellationToken cancellationToken)
    {
        var holds = db.Holds;
        return await holds.Where(hold => hold.State == HoldState.Held && hold.Purpose == purpose).Select(hold => hold.Id).Take(countMax).ToListAsync(cancellationToken);
    }

    /// <summary>Takes the units of a hold off the stock: they were sold.</summary>
    /// <returns>False when the hold was decided before, its time is over, or there is none.</returns>
    public static Task<bool> ClaimAsync(CommandScope scope, HoldId hold, string source, string? reference) => ClaimAsync(scope, [hold], source, reference);

    /// <summary>Gives the units of a hold back.</summary>
    /// <returns>False when the hold was decided before, or there is none.</returns>
    public static async Task<bool> ReleaseAsync(CommandScope scope, HoldId hold)
    {
        var locked = await HoldBook.LockAsync(scope, hold);
        if (locked?.Hold.State is not HoldState.Held)
        {
            return false;
        }

        locked.GiveBack(HoldState.Released, scope.Now);
        await locked.Levels.SaveAsync();
        return true;
    }
}
