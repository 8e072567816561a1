using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>The reference resolver of customers: those that the caller may see. A customer who was merged is shown to staff only.</summary>
internal static class CustomersById
{
    public static async Task<IReadOnlyDictionary<CustomerId, Customer>> LoadAsync(
        IReadOnlyList<CustomerId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        var readable = ids.Where(id => CustomerAccess.MayRead(caller, id)).ToList();
        if (readable.Count == 0)
        {
            return new Dictionary<CustomerId, Customer>();
        }

        await using var db = database.Read();
        return await db.Customers.Where(customer => readable.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, cancellationToken);
    }
}
