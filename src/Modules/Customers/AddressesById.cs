using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>The reference resolver of addresses: those of customers that the caller may see.</summary>
internal static class AddressesById
{
    public static async Task<IReadOnlyDictionary<AddressId, Address>> LoadAsync(
        IReadOnlyList<AddressId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var found = await db.Addresses.Where(address => ids.Contains(address.Id)).ToListAsync(cancellationToken);
        return found.Where(address => CustomerAccess.MayRead(caller, address.Customer)).ToDictionary(address => address.Id);
    }
}
