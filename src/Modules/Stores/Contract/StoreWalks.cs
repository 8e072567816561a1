using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Routing;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores.Contract;

/// <summary>In which order a customer passes products in a store.</summary>
public sealed class StoreWalks(GraphDatabase database)
{
    /// <summary>The shortest walk from the entrance past some products to a checkout; null when there is no such location.</summary>
    /// <param name="location">The store.</param>
    /// <param name="products">Each once.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<ProductWalk?> FindAsync(LocationId location, IReadOnlyList<ProductId> products, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        if (await FurnishedStore.FindAsync(db, location, cancellationToken) is not { } store)
        {
            return await db.Locations.AnyAsync(place => place.Id == location, cancellationToken) ? new ProductWalk([], null) : null;
        }

        var places = await store.PlacesOfAsync(db, products, cancellationToken);
        var walk = ShortestWalk.Over(store.FloorPlan, [.. products.Select(product => places.GetValueOrDefault(product)?.Cell)]);
        return new ProductWalk([.. walk.Order.Take(walk.Located).Select(index => products[index])], walk.Metres);
    }
}

/// <summary>A walk through a store.</summary>
/// <param name="Passed">The products in the order of the walk, without those that have no place in the store.</param>
/// <param name="Metres">How long it is; null where no planogram is known.</param>
public sealed record ProductWalk(IReadOnlyList<ProductId> Passed, int? Metres);
