using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Notifications.Rows;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Notifications;

/// <summary>What customers are told of what they saved: once, some days later, with what has changed since.</summary>
internal sealed class SavedItemNews(ProductDirectory products, StockAvailability stock, NotificationOptions options)
{
    // What was saved longer ago, before somebody signed in or was merged, is not told late.
    private static readonly TimeSpan _late = TimeSpan.FromHours(1);

    /// <summary>When to remind of what a page of the log saved.</summary>
    public async Task<IReadOnlyList<PlannedNotification>> PlanAsync(GraphDbContext db, IReadOnlyList<Change> changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var customers = changes.Where(change => change.Topic == SavedItemDirectory.Topic).Select(SavedItemDirectory.CustomerOf).OfType<CustomerId>().Distinct().ToList();
        return customers.Count == 0 ? [] : [.. (await SavedItemDirectory.OfCustomersAsync(db, customers, cancellationToken))
            .Where(item => item.SavedAt + options.RemindAfter > now - _late)
            .Select(item => new PlannedNotification
            {
                Kind = NotificationKind.SavedItemReminder,
                Subject = item.Id.Value,
                Customer = item.Customer,
                DueAt = item.SavedAt + options.RemindAfter,
            })];
    }

    /// <summary>What is told of saved items, without those that were removed or bought.</summary>
    public async Task<IReadOnlyList<News>> DueAsync(GraphDbContext db, IReadOnlyCollection<SavedItemId> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var saved = await SavedItemDirectory.FindAsync(db, ids, cancellationToken);
        if (saved.Count == 0)
        {
            return [];
        }

        var bought = await OrderDirectory.BoughtAsync(
            db, [.. saved.Select(item => item.Customer).Distinct()], saved.Min(item => item.SavedAt), cancellationToken);
        List<ProductId> all = [.. saved.Select(item => item.Product).Concat(bought.Select(one => one.Product)).Distinct()];
        var known = await products.FindAsync(all, cancellationToken);
        var available = await stock.AvailableAsync([.. saved.Select(item => item.Product).Distinct()], cancellationToken);
        return [.. saved
            .Where(item => known.TryGetValue(item.Product, out var product) && product.IsPublishedAt(now))
            .Where(item => !bought.Any(one => one.Customer == item.Customer && one.At >= item.SavedAt
                && (one.Product == item.Product || known.GetValueOrDefault(one.Product)?.Parent == item.Product)))
            .Select(item => Of(item, known[item.Product], available.GetValueOrDefault(item.Product)))];
    }

    private static News Of(SavedItemSummary item, ProductSummary product, int available) =>
        new(
            item.Customer,
            NotificationKind.SavedItemReminder,
            $"saved-item:{item.Id.Value:N}",
            Wording.SavedItem(new SavedThing(product.NameNl, product.NameEn, item.AvailableWhenSaved, available, item.PriceWhenSaved, product.ListPrice)))
        {
            SavedItem = item.Id,
            Product = item.Product,
        };
}
