using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Customers;

internal sealed class MergedCustomersOwnNothing : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "a customer who was merged has nothing left";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var identities = db.Identities;
        var addresses = db.Addresses;
        var consents = db.Consents;
        var guests = db.Guests;
        var wrong = await db.Customers
            .Where(customer => customer.MergedInto != null)
            .Select(customer => new
            {
                customer.Id,
                Left = identities.Count(row => row.Customer == customer.Id) + addresses.Count(row => row.Customer == customer.Id)
                    + consents.Count(row => row.Customer == customer.Id) + guests.Count(row => row.Customer == customer.Id),
            })
            .Where(customer => customer.Left > 0)
            .OrderBy(customer => customer.Id)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return [.. wrong.Select(customer => $"The merged customer {customer.Id.Value} has {customer.Left} rows, and should have 0.")];
    }
}
