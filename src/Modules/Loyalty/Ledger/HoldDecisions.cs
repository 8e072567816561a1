using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty.Ledger;

/// <summary>What became of deciding a hold.</summary>
internal enum HoldDecision
{
    /// <summary>It is as was asked, now or before.</summary>
    Done,

    /// <summary>It was decided otherwise before.</summary>
    Decided,

    /// <summary>There is none.</summary>
    Unknown,
}

/// <summary>Decides holds while their account is locked, so that of two decisions one happens.</summary>
internal static class HoldDecisions
{
    public static Task<HoldDecision> SpendAsync(CommandScope scope, PointsHoldId id, Proof proof, LoyaltyOptions options) => DecideAsync(
        scope,
        id,
        options,
        (account, hold) => account.Spend(hold, proof),
        async hold => hold.State is PointsHoldState.Spent
            && await PointsEntries.FindAsync(scope, proof, PointsEntryKind.Spent) is { } entry && entry.Customer == hold.Customer && entry.Points == -hold.Points);

    public static Task<HoldDecision> ReleaseAsync(CommandScope scope, PointsHoldId id, LoyaltyOptions options) => DecideAsync(
        scope, id, options, (account, hold) => account.Release(hold), hold => Task.FromResult(hold.State is PointsHoldState.Released));

    private static async Task<HoldDecision> DecideAsync(
        CommandScope scope, PointsHoldId id, LoyaltyOptions options, Action<LockedAccount, PointsHold> decide, Func<PointsHold, Task<bool>> isSoAlready)
    {
        var holds = scope.Db.PointsHolds;
        if (await holds.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, scope.CancellationToken) is not { } seen)
        {
            return HoldDecision.Unknown;
        }

        var account = await LockedAccount.OpenAsync(scope, seen.Customer, options);
        var hold = account.Holds.FirstOrDefault(own => own.Id == id);
        if (hold?.State is PointsHoldState.Held)
        {
            decide(account, hold);
            await account.SaveAsync();
            return HoldDecision.Done;
        }

        await account.SaveAsync();
        var decided = hold ?? await holds.AsNoTracking().SingleAsync(row => row.Id == id, scope.CancellationToken);
        return await isSoAlready(decided) ? HoldDecision.Done : HoldDecision.Decided;
    }
}
