using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Ledger;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty.Contract;

/// <summary>What other modules may do to points within a command of theirs. Each is done once for its proof, however often it is asked.</summary>
/// <remarks>It locks the customer's account. Take it after stock, so that no two commands wait for each other.</remarks>
public sealed class PointsLedger
{
    private readonly LoyaltyOptions _options;

    internal PointsLedger(LoyaltyOptions options) => _options = options;

    /// <summary>What points are worth when they are spent.</summary>
    public Money WorthOf(long points) => _options.WorthOf(points);

    /// <summary>How many points it takes to pay an amount: the fewest whose worth is as much.</summary>
    public long PointsToPay(Money amount) => (amount.Minor + _options.PointValueMinor - 1) / _options.PointValueMinor;

    /// <summary>How many points a purchase gives.</summary>
    /// <param name="paid">In money, after offers; what is paid with points gives none.</param>
    public long PointsFor(Money paid) => _options.PointsFor(paid);

    /// <summary>Credits a purchase, in whatever channel it was made.</summary>
    /// <param name="scope">The command.</param>
    /// <param name="customer">Who bought.</param>
    /// <param name="purchase">The order's or receipt's id, unique over all channels; at most 120 characters.</param>
    /// <param name="paid">What was paid in money.</param>
    /// <returns>How many points it gave, now or before.</returns>
    public async Task<long> EarnAsync(CommandScope scope, CustomerId customer, string purchase, Money paid)
    {
        var account = await LockedAccount.OpenAsync(scope, customer, _options);
        var proof = new Proof(Proof.Purchase, purchase);
        if (await PointsEntries.FindAsync(scope, proof, PointsEntryKind.Earned) is { } before)
        {
            return before.Points;
        }

        var entry = account.Earn(_options.PointsFor(paid), proof, paid.Minor);
        await account.SaveAsync();
        return entry.Points;
    }

    /// <summary>Takes back what a purchase gave for goods that came back. Points that were spent meanwhile are owed.</summary>
    /// <param name="scope">The command.</param>
    /// <param name="customer">Who bought.</param>
    /// <param name="purchase">What was given to <see cref="EarnAsync"/>.</param>
    /// <param name="reference">The return's id, unique; at most 120 characters.</param>
    /// <param name="kept">What stays paid of the whole purchase after this return and those before it.</param>
    /// <returns>How many points were taken back, those that are owed included; now or before.</returns>
    public async Task<long> ReturnAsync(CommandScope scope, CustomerId customer, string purchase, string reference, Money kept)
    {
        var account = await LockedAccount.OpenAsync(scope, customer, _options);
        var proof = new Proof(Proof.Return, $"{purchase}:{reference}");
        if (await PointsEntries.FindAsync(scope, proof, PointsEntryKind.Reversed) is { } before)
        {
            return before.OwedChange - before.Points;
        }

        var (points, bought) = await PointsEntries.LeftOfPurchaseAsync(scope, purchase);
        var entry = account.Reverse(Math.Max(0, points - _options.PointsFor(kept)), proof, Math.Min(0, kept.Minor - bought));
        await account.SaveAsync();
        return entry.OwedChange - entry.Points;
    }

    /// <summary>Sets points aside to pay with.</summary>
    /// <param name="scope">The command.</param>
    /// <param name="customer">Whose.</param>
    /// <param name="points">How many, 1 or more.</param>
    /// <param name="duration">For how long, by the database's clock.</param>
    /// <param name="owner">For what, such as a quote's id; at most 120 characters.</param>
    public async Task<PointsHoldOutcome> HoldAsync(CommandScope scope, CustomerId customer, long points, TimeSpan duration, string owner)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        var account = await LockedAccount.OpenAsync(scope, customer, _options);
        var hold = account.Hold(points, duration, owner);
        await account.SaveAsync();
        return hold is null ? new PointsHoldOutcome.NotEnough(account.Account.Available) : new PointsHoldOutcome.Held(hold.Id, _options.WorthOf(points));
    }

    /// <summary>Spends the points of a hold.</summary>
    /// <param name="scope">The command.</param>
    /// <param name="hold">The hold.</param>
    /// <param name="order">What they are spent on, unique; at most 120 characters.</param>
    /// <returns>False when the hold was decided before for something else, its time is over, or there is none.</returns>
    public async Task<bool> SpendAsync(CommandScope scope, PointsHoldId hold, string order) =>
        await HoldDecisions.SpendAsync(scope, hold, new Proof(Proof.Order, order), _options) is HoldDecision.Done;

    /// <summary>Gives the points of a hold back.</summary>
    /// <returns>False when it was spent, its time was over, or there is none.</returns>
    public async Task<bool> ReleaseAsync(CommandScope scope, PointsHoldId hold) => await HoldDecisions.ReleaseAsync(scope, hold, _options) is HoldDecision.Done;

    /// <summary>Gives points back that an order was paid with, once for each reference.</summary>
    /// <param name="scope">The command.</param>
    /// <param name="customer">Whose.</param>
    /// <param name="points">How many, 1 or more.</param>
    /// <param name="reference">The refund's id, unique; at most 120 characters.</param>
    /// <returns>False when they were given back before.</returns>
    public async Task<bool> GiveBackAsync(CommandScope scope, CustomerId customer, long points, string reference)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        var account = await LockedAccount.OpenAsync(scope, customer, _options);
        var proof = new Proof(Proof.Return, reference);
        if (await PointsEntries.FindAsync(scope, proof, PointsEntryKind.GivenBack) is not null)
        {
            return false;
        }

        account.GiveBack(points, proof);
        await account.SaveAsync();
        return true;
    }
}
