using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Carts.Contract;
using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>Puts one cart into another when their owners turn out to be one. The incoming cart is closed and keeps its lines, so that nothing is lost by it.</summary>
internal sealed class CartMerging : ICustomerMerge
{
    public Task GuestLinkedAsync(CommandScope scope, GuestId guest, CustomerId customer, Channel channel) =>
        MergeAsync(scope, CartOwner.Of(guest), CartOwner.Of(customer), customerMerge: null);

    public Task MergedAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId absorbed) =>
        MergeAsync(scope, CartOwner.Of(absorbed), CartOwner.Of(kept), merge.Value);

    public async Task SplitAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId restored)
    {
        var merges = await scope.Db.CartMerges.Where(row => row.CustomerMerge == merge.Value && row.UndoneAt == null).ToListAsync(scope.CancellationToken);
        foreach (var done in merges)
        {
            await UndoAsync(scope, done);
        }
    }

    /// <summary>Takes back what a merge has put into a cart.</summary>
    /// <returns>The cart that it was put into.</returns>
    public static async Task<LockedCart> UndoAsync(CommandScope scope, CartMerge merge)
    {
        var carts = await LockedCart.ManyAsync(scope, scope.Db.Carts.Where(row => row.Id == merge.Cart || row.Id == merge.Incoming));
        var cart = carts.Single(one => one.Cart.Id == merge.Cart);
        var incoming = carts.Single(one => one.Cart.Id == merge.Incoming);
        foreach (var merged in await scope.Db.MergedLines.Where(row => row.Merge == merge.Id).ToListAsync(scope.CancellationToken))
        {
            if (cart.Line(merged.Product) is { } line && merged.After > merged.Before)
            {
                cart.Set(line, Math.Max(0, line.Quantity - (merged.After - merged.Before)));
            }
        }

        // Its owner may have begun another one since.
        var owner = incoming.Cart.Owner.Key;
        if (!await scope.Db.Carts.AnyAsync(row => row.ActiveOf == owner, scope.CancellationToken))
        {
            incoming.Cart.Reopen();
            incoming.Changed();
        }

        merge.UndoneAt = scope.Now;
        cart.Changed();
        return cart;
    }

    /// <summary>Puts the active cart of one owner into another's; nothing happens without one.</summary>
    public static async Task MergeAsync(CommandScope scope, CartOwner from, CartOwner to, Guid? customerMerge)
    {
        var (fromKey, toKey) = (from.Key, to.Key);
        var carts = await LockedCart.ManyAsync(scope, scope.Db.Carts.Where(row => row.ActiveOf == fromKey || row.ActiveOf == toKey));
        var incoming = carts.SingleOrDefault(one => one.Cart.ActiveOf == fromKey);
        if (incoming is null || incoming.Lines.Count == 0)
        {
            return;
        }

        var cart = carts.SingleOrDefault(one => one.Cart.ActiveOf == toKey) ?? LockedCart.New(scope, to);
        var merge = new CartMerge
        {
            Id = new CartMergeId(scope.NewId()),
            Cart = cart.Cart.Id,
            Incoming = incoming.Cart.Id,
            CustomerMerge = customerMerge,
            At = scope.Now,
        };
        scope.Db.Add(merge);
        var products = await ProductDirectory.FindAsync(scope.Db, [.. incoming.Lines.Select(line => line.Product)], scope.CancellationToken);
        foreach (var (position, line) in incoming.Lines.Index())
        {
            scope.Db.Add(Take(cart, merge, position, line, CartProducts.ForSale(products.GetValueOrDefault(line.Product), scope.Now)));
        }

        incoming.Changed();
        incoming.Cart.Close();
        cart.Changed();
    }

    // What fits of one line.
    private static MergedLine Take(LockedCart cart, CartMerge merge, int position, CartLine line, ProductSummary? product)
    {
        var known = cart.Line(line.Product);
        var before = known?.Quantity ?? 0;
        var hasRoom = product is not null && (known is not null || cart.Lines.Count < CartLimits.LinesMax);
        var units = hasRoom ? Math.Min(line.Quantity, CartLimits.UnitsMax - before) : 0;
        if (units > 0)
        {
            cart.Put(line.Product, units, line.AddedPrice, line.AddedAt, line.AddedThrough);
        }

        return new MergedLine
        {
            Merge = merge.Id,
            Position = position,
            Product = line.Product,
            Before = before,
            Incoming = line.Quantity,
            After = before + units,
            PriceBeforeMinor = line.AddedPriceMinor,
            PriceNowMinor = product?.ListPrice.Minor,
            Currency = line.Currency,
        };
    }
}
