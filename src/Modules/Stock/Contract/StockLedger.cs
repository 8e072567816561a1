using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Ledger;

namespace Omnichannel.Graph.Stock.Contract;

/// <summary>What other modules may do to stock within a command of theirs.</summary>
public sealed class StockLedger
{
    private readonly StockOptions _options;

    internal StockLedger(StockOptions options) => _options = options;

    /// <summary>Sets units aside. Each request gets all its lines or none; earlier ones come first.</summary>
    /// <returns>One outcome for each request, in their order.</returns>
    public Task<IReadOnlyList<HoldOutcome>> HoldAsync(CommandScope scope, IReadOnlyList<HoldRequest> requests) => HoldBook.HoldAsync(scope, requests, _options.HoldsMax);

    /// <summary>Takes the units of a hold off the stock: they were sold.</summary>
    /// <returns>False when the hold was decided before, its time is over, or there is none.</returns>
    public static async Task<bool> ClaimAsync(CommandScope scope, HoldId hold, string source, string? reference)
    {
        var locked = await HoldBook.LockAsync(scope, hold);
        if (locked?.Hold.StateAt(scope.Now) is not HoldState.Held)
        {
            return false;
        }

        locked.Claim(scope.Now, source, reference);
        await locked.Levels.SaveAsync();
        return true;
    }

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
