using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Lists;

/// <summary>The stock of a list's products at a location, whatever is put on the list meanwhile.</summary>
internal static class ListStockChanged
{
    public static async Task<IAsyncEnumerable<ListStockChange>> SubscribeAsync(
        ShoppingListId list, LocationId location, string? after, Caller caller, ContentStock stock, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (Shopper.Of(caller) is not { } shopper || !await ListsById.IsMemberAsync(list, shopper, database, cancellationToken))
        {
            throw InputRefusal.Of("You have no such list.");
        }

        var content = new WatchedContent(ListChanged.Topic, ListChanged.KeyOf(list), location, token => ProductsAsync(list, shopper, database, token));
        return stock.WatchAsync(content, after, (mark, level) => new ListStockChange(mark, level), cancellationToken);
    }

    private static async Task<IReadOnlySet<ProductId>?> ProductsAsync(ShoppingListId list, Shopper shopper, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (!await ListsById.IsMemberAsync(list, shopper, database, cancellationToken))
        {
            return null;
        }

        await using var db = database.Read();
        return await db.ListEntries
            .Where(entry => entry.List == list && entry.RemovedAt == null && entry.Product != null)
            .Select(entry => entry.Product!.Value)
            .ToHashSetAsync(cancellationToken);
    }
}

internal sealed record ListStockChange(EventMark Mark, StockLevelId? Stock) : ChangeEvent(Mark);
