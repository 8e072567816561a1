
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Makes one customer of two who are the same person.</summary>
internal sealed class MergeCustomers(Commands commands, IEnumerable<ICustomerMerge> followers)
{
    public async Task<MergeCustomersResult> HandleAsync(MergeCustomersInput input, Caller caller, CancellationToken cancellationToken)
    {
        var reason = InputLimits.Text("reason", input.Reason, CustomersModel.ReasonLengthMax);
        return input.Keep == input.Absorb
            ? new MergeCustomersResult.SameCustomer()
            : await commands.RunAsync(new Command<MergeCustomersResult>("mergeCustomers", caller.Id, input), scope => MergeAsync(scope, input, reason, caller), cancellationToken);
    }

    private async Task<MergeCustomersResult> MergeAsync(CommandScope scope, MergeCustomersInput input, string reason, Caller caller)
    {
        var (kept, absorbed) = await CustomerMoves.LockAsync(scope, input.Keep, input.Absorb);
        if (kept is not { MergedInto: null } || absorbed is not { MergedInto: null })
        {
            return kept is not null && absorbed is not null && (absorbed.MergedInto == kept.Id || kept.MergedInto == absorbed.Id)
                ? new MergeCustomersResult.SameCustomer()
                : new MergeCustomersResult.UnknownCustomer();
        }

        var merge = new CustomerMerge
        {
            Id = new CustomerMergeId(scope.NewId()),
            Kept = kept.Id,
            Absorbed = absorbed.Id,
            At = scope.Now,
            By = caller.Id,
            Reason = reason,
        };
        scope.Db.Add(merge);
        await CustomerMoves.MoveAsync(scope, merge);
        foreach (var follower in followers)
        {
            await follower.MergedAsync(scope, merge.Id, kept.Id, absorbed.Id);
        }

        absorbed.MergedInto = kept.Id;
        scope.Changed(absorbed);
        scope.Changed(kept);
        return new MergeCustomersResult.CustomersMerged(kept.Id, merge);
    }
}

internal sealed record MergeCustomersInput(CustomerId Keep, CustomerId Absorb, string Reason);

internal abstract record MergeCustomersResult
{
    private MergeCustomersResult()
    {
    }

    public sealed record CustomersMerged(CustomerId Customer, CustomerMerge Merge) : MergeCustomersResult;

    public sealed record UnknownCustomer : MergeCustomersResult, IUnknownCustomer
    {
        public string Message => IUnknownCustomer.Text;
    }

    public sealed record SameCustomer : MergeCustomersResult, IProblem
    {
        public string Message => "These are one customer already.";
    }
}
