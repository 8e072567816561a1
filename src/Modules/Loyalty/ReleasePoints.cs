using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Loyalty.Ledger;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Gives the points of a hold back.</summary>
internal sealed class ReleasePoints(Commands commands, LoyaltyOptions options)
{
    public Task<ReleasePointsResult> HandleAsync(ReleasePointsInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<ReleasePointsResult>("releasePoints", caller.Id, input), scope => ReleaseAsync(scope, input.Hold, caller), cancellationToken);

    private async Task<ReleasePointsResult> ReleaseAsync(CommandScope scope, PointsHoldId id, Caller caller)
    {
        // A quote's hold is released with the quote, not beside it.
        var holds = scope.Db.PointsHolds;
        var owner = await holds.AsNoTracking().Where(hold => hold.Id == id).Select(hold => hold.Owner).SingleOrDefaultAsync(scope.CancellationToken);
        if (owner is null || (owner != caller.Id && !caller.Has(Scope.LoyaltyWrite)))
        {
            return new ReleasePointsResult.UnknownPointsHold();
        }

        return await HoldDecisions.ReleaseAsync(scope, id, options) is HoldDecision.Done
            ? new ReleasePointsResult.PointsReleased(id)
            : new ReleasePointsResult.PointsHoldDecided(id);
    }
}

internal sealed record ReleasePointsInput(PointsHoldId Hold);

internal abstract record ReleasePointsResult
{
    private ReleasePointsResult()
    {
    }

    public sealed record PointsReleased(PointsHoldId Hold) : ReleasePointsResult;

    public sealed record UnknownPointsHold : ReleasePointsResult, IUnknownPointsHold;

    public sealed record PointsHoldDecided(PointsHoldId Hold) : ReleasePointsResult, IPointsHoldDecided;
}
