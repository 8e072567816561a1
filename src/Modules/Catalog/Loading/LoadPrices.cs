using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Loading;

internal static class LoadPrices
{
    public static async Task<CatalogLoad> RunAsync(CommandScope scope, IReadOnlyCollection<PriceRecord> prices)
    {
        // Of two prices for one product and place the later counts; list prices come first, as deviations are from them.
        var latest = prices.Reverse().DistinctBy(price => (price.Product, price.Location)).OrderBy(price => price.Location is not null).ToList();
        var ids = latest.Select(price => price.Product).Distinct().ToList();
        var rows = await scope.Db.Products
            .Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ForUpdate()
            .ToDictionaryAsync(row => row.Id, scope.CancellationToken);
        var locations = latest.Select(price => price.Location).OfType<LocationId>().Distinct().ToList();
        var deviating = await LocalPrices.DeviatingAsync(scope.Db, ids, locations, scope.CancellationToken);
        var changed = latest.Count(price => Load(scope, rows[price.Product], price, deviating));
        if (changed > 0)
        {
            var versions = ids.Where(id => scope.Db.Entry(rows[id]).State is EntityState.Modified).Select(id => id.Value).ToList();
            scope.Publish(CatalogTopics.ChangeOf(scope, versions));
        }

        return new CatalogLoad(0, changed, latest.Count - changed);
    }

    private static bool Load(CommandScope scope, Product row, PriceRecord price, Dictionary<(ProductId Product, LocationId Location), Money> deviating)
    {
        if (price.Location is not { } location)
        {
            if (row.ListPriceMinor == price.Minor)
            {
                return false;
            }

            PriceChange.Make(scope, row, null, price.Minor);
            return true;
        }

        var isDeviating = deviating.TryGetValue((row.Id, location), out var now);
        var follows = price.Minor == row.ListPriceMinor;
        if (isDeviating ? now.Minor == price.Minor : follows)
        {
            return false;
        }

        PriceChange.Make(scope, row, location, follows ? null : price.Minor);
        return true;
    }
}
