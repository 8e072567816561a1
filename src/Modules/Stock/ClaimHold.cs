using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Ledger;

namespace Omnichannel.Graph.Stock;

/// <summary>Takes the units of a hold off the stock: they were sold.</summary>
internal sealed class ClaimHold(Commands commands)
{
    public Task<ClaimHoldResult> HandleAsync(ClaimHoldInput input, Caller caller, CancellationToken cancellationToken)
    {
        StockChecks.Reference(input.Reference);
        var command = new Command<ClaimHoldResult>("claimHold", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new ClaimHoldResult.IdempotencyKeyReused(),
        };
        return commands.RunAsync(command, scope => ClaimAsync(scope, input), cancellationToken);
    }

    private static async Task<ClaimHoldResult> ClaimAsync(CommandScope scope, ClaimHoldInput input)
    {
        var locked = await HoldBook.LockAsync(scope, input.Hold);
        if (locked is null || !HoldsById.IsByHand(locked.Hold.Purpose))
        {
            return new ClaimHoldResult.HoldNotFound(input.Hold);
        }

        if (locked.Hold.StateAt(scope.Now) != HoldState.Held)
        {
            return new ClaimHoldResult.HoldDecided(input.Hold);
        }

        locked.Claim(scope.Now, StockSource.Till, input.Reference);
        await locked.Levels.SaveAsync();
        return new ClaimHoldResult.Claimed(input.Hold);
    }
}

/// <param name="Reference">The receipt's or order's number.</param>
internal sealed record ClaimHoldInput(HoldId Hold, string? Reference, Guid IdempotencyKey);

internal abstract record ClaimHoldResult
{
    private ClaimHoldResult()
    {
    }

    public sealed record Claimed(HoldId Hold) : ClaimHoldResult;

    public sealed record HoldDecided(HoldId Hold) : ClaimHoldResult, IHoldDecided;

    public sealed record HoldNotFound(HoldId Id) : ClaimHoldResult, IHoldNotFound;

    public sealed record IdempotencyKeyReused : ClaimHoldResult, IIdempotencyKeyReused;
}
