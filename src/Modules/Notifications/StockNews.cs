using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Notifications.Contract;
using Omnichannel.Graph.Notifications.Rows;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Notifications;

/// <summary>What customers are told of what they wait for. Whether it is there is read when it is told, not taken from the change.</summary>
internal sealed class StockNews(ProductDirectory products, StoreDirectory stores)
{
    private const int ProductsMax = 500;

    public async Task<IReadOnlyList<News>> FindAsync(GraphDbContext db, IReadOnlyList<LoggedChange> changes, CancellationToken cancellationToken)
    {
        var levels = changes
            .Where(change => change.Change.Topic is StockTopics.Level or NotificationTopics.StockWatch)
            .ToLookup(change => StockTopics.LevelIdOf(change.Change), change => change.Position);
        var loaded = changes.LastOrDefault(change => change.Change.Topic == StockTopics.Loaded)?.Position;
        if (levels.Count == 0 && loaded is null)
        {
            return [];
        }

        List<News> news = [];
        foreach (var product in (await WatchedAsync(db, loaded is null ? [.. levels.Select(level => level.Key.Product).Distinct()] : null, cancellationToken))
            .Where(watch => loaded is not null || levels.Contains(new StockLevelId(watch.Product, watch.Location)))
            .GroupBy(watch => watch.Product)
            .Chunk(ProductsMax))
        {
            news.AddRange(await AvailableAsync(
                db, [.. product.SelectMany(watch => watch)], watch => levels[new StockLevelId(watch.Product, watch.Location)].Append(loaded ?? 0).Max(), cancellationToken));
        }

        return news;
    }

    private static async Task<List<StockWatch>> WatchedAsync(GraphDbContext db, List<ProductId>? wanted, CancellationToken cancellationToken)
    {
        var watches = db.StockWatches.AsNoTracking();
        return await (wanted is null ? watches : watches.Where(watch => wanted.Contains(watch.Product))).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<News>> AvailableAsync(
        GraphDbContext db, List<StockWatch> watches, Func<StockWatch, long> place, CancellationToken cancellationToken)
    {
        List<ProductId> ids = [.. watches.Select(watch => watch.Product).Distinct()];
        List<LocationId> locations = [.. watches.Select(watch => watch.Location).Distinct()];
        var levels = await StockAvailability.AtAsync(db, ids, locations, cancellationToken);
        var there = watches.FindAll(watch => levels.TryGetValue(new StockLevelId(watch.Product, watch.Location), out var level) && level.Available > 0);
        if (there.Count == 0)
        {
            return [];
        }

        var (names, places) = (await products.FindAsync(ids, cancellationToken), await stores.FindAsync(locations, cancellationToken));
        return [.. there.Where(watch => names.ContainsKey(watch.Product) && places.ContainsKey(watch.Location)).Select(watch => new News(
            watch.Customer,
            NotificationKind.BackInStock,
            $"stock:{watch.Product.Value:N}/{watch.Location.Value:N}:{place(watch)}",
            Wording.BackInStock(
                names[watch.Product].NameNl,
                names[watch.Product].NameEn,
                places[watch.Location].Name,
                levels[new StockLevelId(watch.Product, watch.Location)].Available))
        {
            Product = watch.Product,
            Location = watch.Location,
        })];
    }
}
