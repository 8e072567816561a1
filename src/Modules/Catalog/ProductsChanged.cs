using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>Some products, and those of them that change: in price, text, or what else a page shows of them.</summary>
internal static class ProductsChanged
{
    private const int ProductsMax = 100;

    public static ChangeSource<ProductsChange, IReadOnlyList<ProductId>> Subscribe(
        IReadOnlyList<ProductId> products, string? after, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (products.Count is 0 or > ProductsMax)
        {
            throw InputRefusal.Of($"\"products\" has 1 to {ProductsMax} entries.");
        }

        HashSet<ProductId> watched = [.. products];
        var telling = new Telling<ProductsChange, IReadOnlyList<ProductId>>
        {
            Change = (change, token) => ToldAsync(change, watched, database, token),
            State = async token => await ReadAsync("", [.. watched], database, token) is { } state ? [state] : [],
            Event = (mark, shown) => new ProductsChange(mark, shown ?? []),
        };
        IReadOnlyCollection<string> keys = [CatalogTopics.Many, .. watched.Select(CatalogTopics.KeyOf)];
        return feed.Watch(new Watched(CatalogTopics.Products, keys), after, telling, cancellationToken);
    }

    private static async ValueTask<Told<IReadOnlyList<ProductId>>?> ToldAsync(
        Change change, HashSet<ProductId> watched, GraphDatabase database, CancellationToken cancellationToken)
    {
        List<ProductId> changed = [.. (CatalogTopics.ProductsOf(change) ?? [.. watched]).Where(watched.Contains)];
        return changed.Count == 0 ? null : await ReadAsync($"{change.Key}:{change.Version}", changed, database, cancellationToken);
    }

    private static async Task<Told<IReadOnlyList<ProductId>>?> ReadAsync(string key, List<ProductId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var products = db.Products;
        var versions = await products.Where(product => ids.Contains(product.Id)).Select(product => new { product.Id, product.Version }).ToListAsync(cancellationToken);
        return versions.Count == 0
            ? null
            : new Told<IReadOnlyList<ProductId>>(key, versions.Max(product => product.Version), [.. versions.Select(product => product.Id)]);
    }
}

internal sealed record ProductsChange(EventMark Mark, IReadOnlyList<ProductId> Products) : ChangeEvent(Mark);
