using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Loyalty.Ledger;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Spends the points of a hold.</summary>
internal sealed class SpendPoints(Commands commands, LoyaltyOptions options)
{
    // Orders have proofs of their own.
    private const string Till = "till";

    public Task<SpendPointsResult> HandleAsync(SpendPointsInput input, Caller caller, CancellationToken cancellationToken)
    {
        var proof = new Proof(Till, LoyaltyAccess.Proof(input.ProofId));
        return commands.RunAsync(new Command<SpendPointsResult>("spendPoints", caller.Id, input), scope => SpendAsync(scope, input.Hold, proof), cancellationToken);
    }

    private async Task<SpendPointsResult> SpendAsync(CommandScope scope, PointsHoldId hold, Proof proof) => await HoldDecisions.SpendAsync(scope, hold, proof, options) switch
    {
        HoldDecision.Done => new SpendPointsResult.PointsSpent(hold),
        HoldDecision.Unknown => new SpendPointsResult.UnknownPointsHold(),
        _ => new SpendPointsResult.PointsHoldDecided(hold),
    };
}

internal sealed record SpendPointsInput(PointsHoldId Hold, string ProofId);

internal abstract record SpendPointsResult
{
    private SpendPointsResult()
    {
    }

    public sealed record PointsSpent(PointsHoldId Hold) : SpendPointsResult;

    public sealed record UnknownPointsHold : SpendPointsResult, IUnknownPointsHold;

    public sealed record PointsHoldDecided(PointsHoldId Hold) : SpendPointsResult, IPointsHoldDecided;
}
