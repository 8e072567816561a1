using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Routing;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>The shortest walk through a store past some products.</summary>
/// <param name="Location">The store.</param>
/// <param name="Stops">The products in the order of the walk; those that stand nowhere come last.</param>
/// <param name="Length">In metres; null where no planogram is known.</param>
internal sealed record StoreRoute(LocationId Location, IReadOnlyList<StoreRouteStop> Stops, int? Length)
{
    private const int ProductsMax = 100;

    public static async Task<StoreRoute?> FindAsync(LocationId location, IReadOnlyList<ProductId> products, GraphDatabase database, CancellationToken cancellationToken)
    {
        InputLimits.AtMost("products", products.Count, ProductsMax);
        var wanted = products.Distinct().ToList();
        await using var db = database.Read();
        if (await FurnishedStore.FindAsync(db, location, cancellationToken) is not { } store)
        {
            return await db.Locations.AnyAsync(place => place.Id == location, cancellationToken)
                ? new StoreRoute(location, [.. wanted.Select(product => new StoreRouteStop(product, null))], null)
                : null;
        }

        var places = await store.PlacesOfAsync(db, wanted, cancellationToken);
        var walk = ShortestWalk.Over(store.FloorPlan, [.. wanted.Select(product => places.GetValueOrDefault(product)?.Cell)]);
        var stops = walk.Order.Select(index => new StoreRouteStop(wanted[index], places.GetValueOrDefault(wanted[index])));
        return new StoreRoute(location, [.. stops], walk.Metres);
    }
}

/// <param name="Product">What is looked for.</param>
/// <param name="ShelfLocation">Where it stands; null when it has no place in the store.</param>
internal sealed record StoreRouteStop(ProductId Product, ShelfLocation? ShelfLocation);
