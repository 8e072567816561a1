using System.Diagnostics;

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>Whether a product belongs to the assortment of locations.</summary>
internal static class CarriedProducts
{
    public static async Task<IReadOnlyList<bool>> LoadAsync(
        IReadOnlyList<Location> locations, ProductId product, GraphDatabase database, CancellationToken cancellationToken)
    {
        var codes = locations.Where(location => location.Assortment is AssortmentRule.Planogram).Select(location => location.PlanogramCode).OfType<string>().Distinct().ToList();
        var carrying = new HashSet<string>();
        if (codes.Count > 0)
        {
            await using var db = database.Read();
            var shelves = db.Shelves.Where(shelf => shelf.Product == product && codes.Contains(shelf.PlanogramCode));
            carrying.UnionWith(await shelves.Select(shelf => shelf.PlanogramCode).ToListAsync(cancellationToken));
        }

        return [.. locations.Select(location => location.Assortment switch
        {
            AssortmentRule.Everything => true,
            AssortmentRule.Planogram => location.PlanogramCode is { } code && carrying.Contains(code),
            AssortmentRule.Nothing => false,
            _ => throw new UnreachableException(),
        })];
    }
}
