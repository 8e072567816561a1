using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Undoes a merge.</summary>
internal sealed class SplitCustomers(Commands commands, IEnumerable<ICustomerMerge> followers)
{
    public Task<SplitCustomersResult> HandleAsync(SplitCustomersInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<SplitCustomersResult>("splitCustomers", caller.Id, input), scope => SplitAsync(scope, input), cancellationToken);

    private async Task<SplitCustomersResult> SplitAsync(CommandScope scope, SplitCustomersInput input)
    {
        var found = await scope.Db.Merges.AsNoTracking().FirstOrDefaultAsync(row => row.Id == input.Merge, scope.CancellationToken);
        if (found is null)
        {
            return new SplitCustomersResult.UnknownMerge();
        }

        // Customers before merges, as everywhere.
        var (kept, restored) = await CustomerMoves.LockAsync(scope, found.Kept, found.Absorbed);
        var merge = await scope.Db.Merges.Where(row => row.Id == input.Merge).ForUpdate().SingleAsync(scope.CancellationToken);
        if (merge.SplitAt is not null || kept is null || restored is null)
        {
            return new SplitCustomersResult.UnknownMerge();
        }

        if (kept.MergedInto is not null)
        {
            return new SplitCustomersResult.MergeHasFollowers();
        }

        await CustomerMoves.MoveBackAsync(scope, merge);
        foreach (var follower in followers)
        {
            await follower.SplitAsync(scope, merge.Id, kept.Id, restored.Id);
        }

        merge.SplitAt = scope.Now;
        restored.MergedInto = null;
        scope.Changed(restored);
        scope.Changed(kept);
        return new SplitCustomersResult.CustomersSplit(kept.Id, restored.Id);
    }
}

internal sealed record SplitCustomersInput(CustomerMergeId Merge);

internal abstract record SplitCustomersResult
{
    private SplitCustomersResult()
    {
    }

    public sealed record CustomersSplit(CustomerId Kept, CustomerId Restored) : SplitCustomersResult;

    public sealed record UnknownMerge : SplitCustomersResult, IProblem
    {
        public string Message => "There is no such merge, or it was undone already.";
    }

    public sealed record MergeHasFollowers : SplitCustomersResult, IProblem
    {
        public string Message => "The customer who was kept was merged again since. Undo that merge first.";
    }
}
