using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>The reference resolver of carts: those that the caller may see.</summary>
internal static class CartsById
{
    public static async Task<IReadOnlyDictionary<CartId, Cart>> LoadAsync(
        IReadOnlyList<CartId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var found = await db.Carts.Where(cart => ids.Contains(cart.Id)).ToListAsync(cancellationToken);
        return found.Where(cart => CartAccess.MayRead(caller, cart)).ToDictionary(cart => cart.Id);
    }
}
