using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Adds a way to know a customer. What they only say is not verified, finds nobody and keeps nobody out.</summary>
internal sealed class AddIdentity(Commands commands, IEnumerable<IVerifiedEmails> followers)
{
    private const int IdentitiesMax = 20;

    public async Task<AddIdentityResult> HandleAsync(AddIdentityInput input, Caller caller, CancellationToken cancellationToken) =>
        IdentityText.Of(input.Identity.Kind, input.Identity.Value) is { } value
            ? await commands.RunAsync(new Command<AddIdentityResult>("addIdentity", caller.Id, input), scope => AddAsync(scope, input, value, caller), cancellationToken)
            : new AddIdentityResult.InvalidIdentity(input.Identity.Kind);

    private async Task<AddIdentityResult> AddAsync(CommandScope scope, AddIdentityInput input, string value, Caller caller)
    {
        var customer = await scope.ForChangeAsync(caller, input.Customer);
        if (customer is null)
        {
            return new AddIdentityResult.UnknownCustomer();
        }

        if (await scope.Db.Identities.CountAsync(row => row.Customer == customer.Id, scope.CancellationToken) >= IdentitiesMax)
        {
            return new AddIdentityResult.TooManyIdentities(IdentitiesMax);
        }

        var kind = input.Identity.Kind;
        var (owner, identity) = await CustomerIdentities.AddAsync(scope, customer.Id, kind, value, caller.Has(Scope.CustomersWrite));
        if (identity is null)
        {
            return new AddIdentityResult.IdentityInUse(kind, caller.Has(Scope.CustomersMerge) ? owner : null);
        }

        await CustomerIdentities.TellAsync(scope, followers, identity);
        scope.Changed(customer);
        return new AddIdentityResult.IdentityAdded(identity, customer.Id);
    }
}

internal sealed record AddIdentityInput(CustomerId? Customer, IdentityInput Identity);

internal abstract record AddIdentityResult
{
    private AddIdentityResult()
    {
    }

    public sealed record IdentityAdded(CustomerIdentity Identity, CustomerId Customer) : AddIdentityResult;

    public sealed record UnknownCustomer : AddIdentityResult, IUnknownCustomer
    {
        public string Message => IUnknownCustomer.Text;
    }

    public sealed record IdentityInUse(IdentityKind Kind, CustomerId? Owner) : AddIdentityResult, IIdentityInUse
    {
        public string Message => IIdentityInUse.Text;
    }

    public sealed record InvalidIdentity(IdentityKind Kind) : AddIdentityResult, IInvalidIdentity
    {
        public string Message => IInvalidIdentity.Text;
    }

    public sealed record TooManyIdentities(int Limit) : AddIdentityResult, IProblem
    {
        public string Message => $"A customer can have {Limit} identities.";
    }
}
