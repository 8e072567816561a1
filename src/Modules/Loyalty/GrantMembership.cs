using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Makes somebody a paying member from now on, or for longer.</summary>
internal sealed class GrantMembership(Commands commands)
{
    private const int MonthsMax = 36;

    public Task<GrantMembershipResult> HandleAsync(GrantMembershipInput input, Caller caller, CancellationToken cancellationToken)
    {
        var proof = LoyaltyAccess.Proof(input.ProofId);
        return input.Months is < 1 or > MonthsMax
            ? throw InputRefusal.Of($"\"months\" is 1 to {MonthsMax}, found: {input.Months}.")
            : commands.RunAsync(new Command<GrantMembershipResult>("grantMembership", caller.Id, input), scope => GrantAsync(scope, input, proof), cancellationToken);
    }

    private static async Task<GrantMembershipResult> GrantAsync(CommandScope scope, GrantMembershipInput input, string proof)
    {
        var (memberships, grants) = (scope.Db.PaidMemberships, scope.Db.MembershipGrants);
        if (!await CustomerDirectory.ExistsAsync(scope.Db, input.Customer, scope.CancellationToken))
        {
            return new GrantMembershipResult.UnknownMember();
        }

        var membership = await memberships.Where(row => row.Customer == input.Customer).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (await grants.SingleOrDefaultAsync(grant => grant.ProofId == proof, scope.CancellationToken) is { } before)
        {
            return new GrantMembershipResult.ProofCredited(before.At);
        }

        membership ??= scope.Db.Add(new PaidMembership { Customer = input.Customer, From = scope.Now, Until = scope.Now }).Entity;
        if (!membership.IsActiveAt(scope.Now))
        {
            (membership.From, membership.Until) = (scope.Now, scope.Now);
        }

        membership.Until = membership.Until.AddMonths(input.Months);
        membership.Version++;
        scope.Db.Add(new MembershipGrant { Id = scope.NewId(), Customer = input.Customer, ProofId = proof, Months = input.Months, At = scope.Now });
        return new GrantMembershipResult.MembershipGranted(new LoyaltyOf(input.Customer));
    }
}

internal sealed record GrantMembershipInput(CustomerId Customer, int Months, string ProofId);

internal abstract record GrantMembershipResult
{
    private GrantMembershipResult()
    {
    }

    public sealed record MembershipGranted(LoyaltyOf Loyalty) : GrantMembershipResult;

    public sealed record ProofCredited(DateTimeOffset At) : GrantMembershipResult, IProofCredited;

    public sealed record UnknownMember : GrantMembershipResult, IUnknownMember;
}
