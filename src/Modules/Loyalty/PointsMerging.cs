using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Ledger;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Moves points when two customers turn out to be one: as two entries that add up to nothing. Points on hold stay where they are until that is decided.</summary>
internal sealed class PointsMerging(LoyaltyOptions options) : ICustomerMerge
{
    public Task GuestLinkedAsync(CommandScope scope, GuestId guest, CustomerId customer, Channel channel) => Task.CompletedTask;

    public async Task MergedAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId absorbed)
    {
        var bought = await Tiers.BoughtAsync(scope.Db, [absorbed], scope.Now, scope.CancellationToken);
        var (from, to) = await OpenBothAsync(scope, absorbed, kept);
        from.MoveTo(to, new Proof(Proof.Merge, merge.Value.ToString("N")), long.MaxValue, bought.GetValueOrDefault(absorbed));
        await from.SaveAsync();
        await KeepLongestAsync(scope, kept, absorbed);
    }

    public async Task SplitAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId restored)
    {
        var (entries, proof) = (scope.Db.PointsEntries, $"{merge.Value:N}:in");
        var moved = await entries.SingleOrDefaultAsync(
            entry => entry.SourceType == Proof.Merge && entry.ProofId == proof && entry.Kind == PointsEntryKind.Moved, scope.CancellationToken);
        if (moved is not null)
        {
            var (from, to) = await OpenBothAsync(scope, kept, restored);
            from.MoveTo(to, new Proof(Proof.Merge, $"{merge.Value:N}:split"), moved.Points, moved.BoughtMinor);
            await from.SaveAsync();
        }
    }

    // Who paid as somebody else has paid; nobody loses what they were promised, also not when they are split again.
    private static async Task KeepLongestAsync(CommandScope scope, CustomerId kept, CustomerId absorbed)
    {
        var memberships = scope.Db.PaidMemberships;
        var both = await memberships.Where(row => row.Customer == kept || row.Customer == absorbed).OrderBy(row => row.Customer).ForUpdate().ToListAsync(scope.CancellationToken);
        if (both.Find(row => row.Customer == absorbed) is not { } other || !other.IsActiveAt(scope.Now))
        {
            return;
        }

        var own = both.Find(row => row.Customer == kept) ?? scope.Db.Add(new PaidMembership { Customer = kept, From = other.From, Until = other.Until }).Entity;
        own.From = own.IsActiveAt(scope.Now) ? own.From : other.From;
        own.Until = own.Until > other.Until ? own.Until : other.Until;
        own.Version++;
    }

    // In the order of their ids, as whoever else locks two.
    private async Task<(LockedAccount First, LockedAccount Second)> OpenBothAsync(CommandScope scope, CustomerId first, CustomerId second)
    {
        if (first.CompareTo(second) < 0)
        {
            var one = await LockedAccount.OpenAsync(scope, first, options);
            return (one, await LockedAccount.OpenAsync(scope, second, options));
        }

        var other = await LockedAccount.OpenAsync(scope, second, options);
        return (await LockedAccount.OpenAsync(scope, first, options), other);
    }
}
