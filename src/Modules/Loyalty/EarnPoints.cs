using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Loyalty.Ledger;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Credits points for something that is no purchase, once for each proof.</summary>
internal sealed class EarnPoints(Commands commands, LoyaltyOptions options)
{
    public async Task<EarnPointsResult> HandleAsync(EarnPointsInput input, Caller caller, CancellationToken cancellationToken)
    {
        var proof = new Proof(input.Action, LoyaltyAccess.Proof(input.ProofId));
        return options.Actions.TryGetValue(input.Action, out var points)
            ? await commands.RunAsync(new Command<EarnPointsResult>("earnPoints", caller.Id, input), scope => EarnAsync(scope, input, proof, points), cancellationToken)
            : new EarnPointsResult.UnknownLoyaltyAction();
    }

    private async Task<EarnPointsResult> EarnAsync(CommandScope scope, EarnPointsInput input, Proof proof, int points)
    {
        if (!await CustomerDirectory.ExistsAsync(scope.Db, input.Customer, scope.CancellationToken))
        {
            return new EarnPointsResult.UnknownMember();
        }

        var account = await LockedAccount.OpenAsync(scope, input.Customer, options);
        if (await PointsEntries.FindAsync(scope, proof, PointsEntryKind.Earned) is { } before)
        {
            return new EarnPointsResult.ProofCredited(before.At);
        }

        var entry = account.Earn(points, proof, 0);
        return new EarnPointsResult.PointsEarned(entry.Id, new LoyaltyOf(input.Customer));
    }
}

internal sealed record EarnPointsInput(CustomerId Customer, string Action, string ProofId);

internal abstract record EarnPointsResult
{
    private EarnPointsResult()
    {
    }

    public sealed record PointsEarned(PointsEntryId Entry, LoyaltyOf Loyalty) : EarnPointsResult;

    public sealed record ProofCredited(DateTimeOffset At) : EarnPointsResult, IProofCredited;

    public sealed record UnknownLoyaltyAction : EarnPointsResult, IProblem
    {
        public string Message => "No points are given for this; see loyaltyProgramme.actions.";
    }

    public sealed record UnknownMember : EarnPointsResult, IUnknownMember;
}
