using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Carts;

/// <summary>The stock of the products in the caller's cart at a location, whatever is put into the cart meanwhile.</summary>
internal static class CartStockChanged
{
    public static IAsyncEnumerable<CartStockChange> Subscribe(
        LocationId location, string? after, Caller caller, ContentStock stock, GraphDatabase database, CancellationToken cancellationToken)
    {
        var owner = CartOwner.Of(caller) ?? throw InputRefusal.Of("Sign in as a customer, or get a guest token, to have a cart.");
        var content = new WatchedContent(CartChanged.Topic, owner.Key, location, token => ProductsAsync(owner.Key, database, token));
        return stock.WatchAsync(content, after, (mark, level) => new CartStockChange(mark, level), cancellationToken);
    }

    private static async Task<IReadOnlySet<ProductId>?> ProductsAsync(string owner, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var (carts, lines) = (db.Carts, db.CartLines);
        return await lines
            .Where(line => carts.Any(cart => cart.Id == line.Cart && cart.ActiveOf == owner))
            .Select(line => line.Product)
            .ToHashSetAsync(cancellationToken);
    }
}

internal sealed record CartStockChange(EventMark Mark, StockLevelId? Stock) : ChangeEvent(Mark);
