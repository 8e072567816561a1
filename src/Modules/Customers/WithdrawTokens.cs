using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Ends the tokens of an account that were issued until now, and what was opened with them.</summary>
internal sealed class WithdrawTokens(Commands commands)
{
    public async Task<WithdrawTokensResult> HandleAsync(WithdrawTokensInput input, Caller caller, CancellationToken cancellationToken)
    {
        var account = input.Account is { } other ? AccountTokens.NameOf(other.Issuer, other.Subject) : caller.Account;
        return account is not null && (account == caller.Account || caller.Has(Scope.IdentityWrite))
            ? await commands.RunAsync(new Command<WithdrawTokensResult>("withdrawTokens", caller.Id, input), scope => WithdrawAsync(scope, account), cancellationToken)
            : new WithdrawTokensResult.AccountNeeded();
    }

    private static async Task<WithdrawTokensResult> WithdrawAsync(CommandScope scope, string account)
    {
        await AccountTokens.WithdrawAsync(scope, account);
        return new WithdrawTokensResult.TokensWithdrawn(scope.Now);
    }
}

internal sealed record WithdrawTokensInput(AccountInput? Account);

internal sealed record AccountInput(string Issuer, string Subject);

internal abstract record WithdrawTokensResult
{
    private WithdrawTokensResult()
    {
    }

    public sealed record TokensWithdrawn(DateTimeOffset Before) : WithdrawTokensResult;

    public sealed record AccountNeeded : WithdrawTokensResult, IProblem
    {
        public string Message => "You have no account of your own, or may not end the tokens of another one.";
    }
}
