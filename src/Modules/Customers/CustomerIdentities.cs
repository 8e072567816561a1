using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Adds identities so that a verified one has one owner.</summary>
internal static class CustomerIdentities
{
    /// <summary>Gives a customer an identity, or finds whose it is.</summary>
    /// <param name="value">In its one form.</param>
    /// <returns>Whose it is now, and the identity when it is the customer's.</returns>
    public static async Task<(CustomerId Owner, CustomerIdentity? Identity)> AddAsync(CommandScope scope, CustomerId customer, IdentityKind kind, string value, bool isVerified)
    {
        var claim = CustomerIdentity.ClaimOf(kind, value);
        var owner = await scope.Db.Identities.Where(row => row.Claim == claim).Select(row => (CustomerId?)row.Customer).FirstOrDefaultAsync(scope.CancellationToken);
        if (owner is { } other && other != customer)
        {
            return (other, null);
        }

        var own = await scope.Db.Identities.FirstOrDefaultAsync(row => row.Customer == customer && row.Kind == kind && row.Value == value, scope.CancellationToken);
        if (own is null)
        {
            own = new CustomerIdentity
            {
                Id = new CustomerIdentityId(scope.NewId()),
                Customer = customer,
                Kind = kind,
                Value = value,
                AddedAt = scope.Now,
                Position = await scope.Db.Identities.CountAsync(row => row.Customer == customer, scope.CancellationToken),
            };
            scope.Db.Add(own);
        }

        if (isVerified && own.VerifiedAt is null)
        {
            own.Verify(scope.Now);
        }

        // Somebody who claims it at the same moment makes this fail, and it is run again.
        await scope.SaveAsync();
        return (customer, own);
    }

    /// <summary>Tells that an address for mail is known to be a customer's; other identities have nothing left under them.</summary>
    public static async Task TellAsync(CommandScope scope, IEnumerable<IVerifiedEmails> followers, CustomerIdentity? identity)
    {
        if (identity is { Kind: IdentityKind.Email, VerifiedAt: not null })
        {
            foreach (var follower in followers)
            {
                await follower.VerifiedAsync(scope, identity.Customer, identity.Value);
            }
        }
    }
}
