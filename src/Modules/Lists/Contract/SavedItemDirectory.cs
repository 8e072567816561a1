using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists.Contract;

/// <summary>What other modules may ask about what customers saved for later. What guests saved nobody is told of.</summary>
public static class SavedItemDirectory
{
    /// <summary>The topic of changes of what somebody saved; see <see cref="CustomerOf"/> for whose.</summary>
    public const string Topic = SavedItemsChanged.Topic;

    /// <summary>Whose saved items a change is about; null for a guest's.</summary>
    public static CustomerId? CustomerOf(Change change) => Shopper.CustomerOf(change.Key);

    /// <summary>All that some customers saved, in one statement.</summary>
    public static async Task<IReadOnlyList<SavedItemSummary>> OfCustomersAsync(GraphDbContext db, IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken)
    {
        var (rows, keys) = (db.KeptProducts, customers.Select(customer => Shopper.Of(customer).Key).ToList());
        return Summaries(await rows.AsNoTracking().Where(row => keys.Contains(row.Shopper) && row.Purpose == KeptFor.Later).ToListAsync(cancellationToken));
    }

    /// <summary>Saved items by their ids, in one statement; those that were removed, or are a guest's, are left out.</summary>
    public static async Task<IReadOnlyList<SavedItemSummary>> FindAsync(GraphDbContext db, IReadOnlyCollection<SavedItemId> ids, CancellationToken cancellationToken)
    {
        var rows = db.KeptProducts;
        return Summaries(await rows.AsNoTracking().Where(row => ids.Contains(row.Id) && row.Purpose == KeptFor.Later).ToListAsync(cancellationToken));
    }

    private static List<SavedItemSummary> Summaries(List<KeptProduct> rows) =>
    [
        .. rows.Select(row => (Row: row, Customer: Shopper.CustomerOf(row.Shopper))).Where(one => one.Customer is not null)
            .Select(one => new SavedItemSummary(one.Row.Id, one.Customer!.Value, one.Row.Product, one.Row.SavedAt, one.Row.AvailableWhenSaved, one.Row.PriceWhenSaved)),
    ];
}

/// <summary>What other modules may know of a saved item.</summary>
/// <param name="Id">Which.</param>
/// <param name="Customer">Who saved it.</param>
/// <param name="Product">What.</param>
/// <param name="SavedAt">When.</param>
/// <param name="AvailableWhenSaved">How many units could be promised then, over all locations.</param>
/// <param name="PriceWhenSaved">The list price then; null when that is not known.</param>
public sealed record SavedItemSummary(SavedItemId Id, CustomerId Customer, ProductId Product, DateTimeOffset SavedAt, int AvailableWhenSaved, Money? PriceWhenSaved);
