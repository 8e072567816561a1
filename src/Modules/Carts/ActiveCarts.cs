using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>The carts that products are added to.</summary>
internal static class ActiveCarts
{
    /// <summary><c>cart</c>.</summary>
    public static async Task<Cart?> OfCallerAsync(Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (CartOwner.Of(caller)?.Key is not { } key)
        {
            return null;
        }

        await using var db = database.Read();
        return await db.Carts.SingleOrDefaultAsync(cart => cart.ActiveOf == key, cancellationToken);
    }

    /// <summary><c>Customer.cart</c>. A customer may be known here by their key alone, so that it is looked at whose they are.</summary>
    public static async Task<IReadOnlyList<Cart?>> OfCustomersAsync(
        IReadOnlyList<CustomerId> customers, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        var keys = customers
            .Where(customer => caller.CustomerId == customer || caller.Has(Scope.CartsWrite))
            .Select(customer => CartOwner.Of(customer).Key)
            .ToList();
        await using var db = database.Read();
        var carts = keys.Count == 0 ? [] : await db.Carts.Where(cart => cart.ActiveOf != null && keys.Contains(cart.ActiveOf)).ToListAsync(cancellationToken);
        return [.. customers.Select(customer => carts.Find(cart => cart.Customer == customer))];
    }
}
