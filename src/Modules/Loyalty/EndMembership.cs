using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Ends a paid membership now.</summary>
internal sealed class EndMembership(Commands commands)
{
    public Task<EndMembershipResult> HandleAsync(EndMembershipInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<EndMembershipResult>("endMembership", caller.Id, input), scope => EndAsync(scope, input.Customer), cancellationToken);

    private static async Task<EndMembershipResult> EndAsync(CommandScope scope, CustomerId customer)
    {
        if (!await CustomerDirectory.ExistsAsync(scope.Db, customer, scope.CancellationToken))
        {
            return new EndMembershipResult.UnknownMember();
        }

        var memberships = scope.Db.PaidMemberships;
        var membership = await memberships.Where(row => row.Customer == customer).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (membership?.IsActiveAt(scope.Now) is true)
        {
            membership.Until = scope.Now;
            membership.Version++;
        }

        return new EndMembershipResult.MembershipEnded(new LoyaltyOf(customer));
    }
}

internal sealed record EndMembershipInput(CustomerId Customer);

internal abstract record EndMembershipResult
{
    private EndMembershipResult()
    {
    }

    public sealed record MembershipEnded(LoyaltyOf Loyalty) : EndMembershipResult;

    public sealed record UnknownMember : EndMembershipResult, IUnknownMember;
}
