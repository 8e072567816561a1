using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Ledger;

namespace Omnichannel.Graph.Stock;

/// <summary>Gives the units of a hold back.</summary>
internal sealed class ReleaseHold(Commands commands)
{
    public Task<ReleaseHoldResult> HandleAsync(ReleaseHoldInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<ReleaseHoldResult>("releaseHold", caller.Id, input), scope => ReleaseAsync(scope, input.Hold, caller), cancellationToken);

    private static async Task<ReleaseHoldResult> ReleaseAsync(CommandScope scope, HoldId id, Caller caller)
    {
        var locked = await HoldBook.LockAsync(scope, id);
        if (locked is null || !HoldsById.IsVisible(locked.Hold, caller) || !HoldsById.IsByHand(locked.Hold.Purpose))
        {
            return new ReleaseHoldResult.HoldNotFound(id);
        }

        var state = locked.Hold.StateAt(scope.Now);
        if (state == HoldState.Held)
        {
            locked.GiveBack(HoldState.Released, scope.Now);
            await locked.Levels.SaveAsync();
        }

        return state is HoldState.Held or HoldState.Released ? new ReleaseHoldResult.Released(id) : new ReleaseHoldResult.HoldDecided(id);
    }
}

internal sealed record ReleaseHoldInput(HoldId Hold);

internal abstract record ReleaseHoldResult
{
    private ReleaseHoldResult()
    {
    }

    public sealed record Released(HoldId Hold) : ReleaseHoldResult;

    public sealed record HoldDecided(HoldId Hold) : ReleaseHoldResult, IHoldDecided;

    public sealed record HoldNotFound(HoldId Id) : ReleaseHoldResult, IHoldNotFound;
}
