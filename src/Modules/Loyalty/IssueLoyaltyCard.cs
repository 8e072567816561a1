using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Gives the caller the card in the app.</summary>
internal sealed class IssueLoyaltyCard(Commands commands)
{
    public async Task<IssueLoyaltyCardResult> HandleAsync(Caller caller, CancellationToken cancellationToken) => caller.CustomerId is { } customer
        ? await commands.RunAsync(new Command<IssueLoyaltyCardResult>("issueLoyaltyCard", caller.Id, ""), scope => IssueAsync(scope, customer), cancellationToken)
        : new IssueLoyaltyCardResult.UnknownMember();

    private static async Task<IssueLoyaltyCardResult> IssueAsync(CommandScope scope, CustomerId customer) =>
        await CustomerDirectory.IssueCardAsync(scope, customer, LoyaltyCards.Prefix, () => LoyaltyCards.NumberOf(scope.NewId())) is { } card
            ? new IssueLoyaltyCardResult.LoyaltyCardIssued(card, new LoyaltyOf(customer))
            : new IssueLoyaltyCardResult.UnknownMember();
}

internal abstract record IssueLoyaltyCardResult
{
    private IssueLoyaltyCardResult()
    {
    }

    public sealed record LoyaltyCardIssued(string Card, LoyaltyOf Loyalty) : IssueLoyaltyCardResult;

    public sealed record UnknownMember : IssueLoyaltyCardResult, IUnknownMember;
}
