using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Removes a way to know a customer.</summary>
internal sealed class RemoveIdentity(Commands commands)
{
    public Task<RemoveIdentityResult> HandleAsync(RemoveIdentityInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<RemoveIdentityResult>("removeIdentity", caller.Id, input), scope => RemoveAsync(scope, input, caller), cancellationToken);

    private static async Task<RemoveIdentityResult> RemoveAsync(CommandScope scope, RemoveIdentityInput input, Caller caller)
    {
        var customer = await scope.ForChangeAsync(caller, input.Customer);
        if (customer is null)
        {
            return new RemoveIdentityResult.UnknownCustomer();
        }

        var identity = await scope.Db.Identities.FirstOrDefaultAsync(row => row.Id == input.Identity && row.Customer == customer.Id, scope.CancellationToken);
        if (identity is null)
        {
            return new RemoveIdentityResult.UnknownIdentity();
        }

        if (identity.Kind is IdentityKind.Login)
        {
            return new RemoveIdentityResult.LoginStays();
        }

        scope.Db.Remove(identity);
        scope.Changed(customer);
        return new RemoveIdentityResult.IdentityRemoved(customer.Id);
    }
}

internal sealed record RemoveIdentityInput(CustomerId? Customer, CustomerIdentityId Identity);

internal abstract record RemoveIdentityResult
{
    private RemoveIdentityResult()
    {
    }

    public sealed record IdentityRemoved(CustomerId Customer) : RemoveIdentityResult;

    public sealed record UnknownCustomer : RemoveIdentityResult, IUnknownCustomer
    {
        public string Message => IUnknownCustomer.Text;
    }

    public sealed record UnknownIdentity : RemoveIdentityResult, IProblem
    {
        public string Message => "The customer has no such identity.";
    }

    public sealed record LoginStays : RemoveIdentityResult, IProblem
    {
        public string Message => "A login is removed at its provider.";
    }
}
