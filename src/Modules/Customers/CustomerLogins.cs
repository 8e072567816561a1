using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>The customers behind accounts.</summary>
internal sealed class CustomerLogins(GraphDatabase database, Commands commands, AccountTokens tokens) : ICustomerLogins
{
    public bool Counts(string account, DateTimeOffset issuedAt) => tokens.Count(account, issuedAt);

    public bool MayGoOn(Caller caller) => tokens.MayGoOn(caller);

    public async ValueTask<CustomerId> SignInAsync(string login, CancellationToken cancellationToken)
    {
        var claim = CustomerIdentity.ClaimOf(IdentityKind.Login, login);
        await using (var db = database.Read())
        {
            var known = await db.Identities.Where(identity => identity.Claim == claim).Select(identity => (CustomerId?)identity.Customer).FirstOrDefaultAsync(cancellationToken);
            if (known is { } customer)
            {
                return customer;
            }
        }

        // Of two first requests at once one comes too late to add the identity, is run again, and finds it.
        var made = await commands.RunAsync(new Command<SignedIn>("signIn", claim[..Math.Min(claim.Length, 100)], login), scope => SignInAsync(scope, claim, login), cancellationToken);
        return made.Customer;
    }

    private static async Task<SignedIn> SignInAsync(CommandScope scope, string claim, string login)
    {
        var known = await scope.Db.Identities.FirstOrDefaultAsync(identity => identity.Claim == claim, scope.CancellationToken);
        if (known is not null)
        {
            return new SignedIn(known.Customer);
        }

        var customer = new Customer { Id = new CustomerId(scope.NewId()), CreatedAt = scope.Now };
        var identity = new CustomerIdentity
        {
            Id = new CustomerIdentityId(scope.NewId()),
            Customer = customer.Id,
            Kind = IdentityKind.Login,
            Value = login,
            AddedAt = scope.Now,
            Position = 0,
        };
        identity.Verify(scope.Now);
        scope.Db.AddRange(customer, identity);
        scope.Publish(new Change("customer", customer.Id.Value.ToString("N"), customer.Version, "{}"));
        return new SignedIn(customer.Id);
    }

    private sealed record SignedIn(CustomerId Customer);
}
