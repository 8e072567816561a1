using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>What is in a cart, and what it is today. Read once in a request, whichever fields need it.</summary>
/// <param name="Lines">In the order in which they were added.</param>
internal sealed record CartContents(CartId Cart, CustomerId? Customer, IReadOnlyList<CartLineNow> Lines)
{
    /// <summary>The contents of some carts, in their order.</summary>
    public static async Task<IReadOnlyList<CartContents>> OfAsync(IReadOnlyList<Cart> carts, RequestContext request)
    {
        var loader = request.Loader<CartKey, CartContents>(LoadAsync);
        return [.. (await loader.LoadAsync([.. carts.Select(cart => new CartKey(cart.Id, cart.Customer))]))!];
    }

    private static async ValueTask<IReadOnlyList<CartContents?>> LoadAsync(IReadOnlyList<CartKey> carts, RequestContext request)
    {
        var ids = carts.Select(cart => cart.Id).ToList();
        await using var db = request.Service<GraphDatabase>().Read();
        var lines = await db.CartLines.Where(line => ids.Contains(line.Cart)).OrderBy(line => line.Position).ThenBy(line => line.Id).ToListAsync(request.CancellationToken);
        var products = lines.Count == 0
            ? new Dictionary<ProductId, ProductSummary>()
            : await ProductDirectory.FindAsync(db, [.. lines.Select(line => line.Product).Distinct()], request.CancellationToken);
        var now = request.Service<TimeProvider>().GetUtcNow();
        var byCart = lines.ToLookup(line => line.Cart, line => new CartLineNow(line, CartProducts.ForSale(products.GetValueOrDefault(line.Product), now)));
        return [.. carts.Select(cart => new CartContents(cart.Id, cart.Customer, [.. byCart[cart.Id]]))];
    }

    private readonly record struct CartKey(CartId Id, CustomerId? Customer);
}

/// <summary>A line as it is today: <c>type CartLine</c>.</summary>
internal sealed class CartLineNow(CartLine line, ProductSummary? forSale)
{
    public CartLineId Id => line.Id;

    public ProductId Product => line.Product;

    public int Quantity => line.Quantity;

    public Money? Price => forSale?.ListPrice;

    public Money? Amount => Price * Kernel.Quantity.Of(line.Quantity);

    /// <summary>Whether it has stock of its own; false for a service, and for what is not for sale.</summary>
    public bool HasStock => forSale is { Kind: ProductKind.Goods };

    public Money PriceWhenAdded => line.AddedPrice;

    public DateTimeOffset AddedAt => line.AddedAt;

    public string AddedThrough => line.AddedThrough;

    public int Version => line.Version;
}
