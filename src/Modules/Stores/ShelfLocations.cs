using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Stores;

/// <summary>Where products stand in a store.</summary>
internal static class ShelfLocations
{
    public static async Task<IReadOnlyDictionary<ProductId, ShelfLocation>> LoadAsync(
        IReadOnlyList<ProductId> products, LocationId location, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await FurnishedStore.FindAsync(db, location, cancellationToken) is { } store
            ? await store.PlacesOfAsync(db, products, cancellationToken)
            : new Dictionary<ProductId, ShelfLocation>();
    }
}

/// <param name="Aisle">What hangs above the aisle.</param>
/// <param name="Bay">The bay in it, 1 or more.</param>
/// <param name="Shelf">The shelf in the bay, 1 at the floor.</param>
/// <param name="Cell">Where a customer stands in front of it.</param>
internal sealed record ShelfLocation(string Aisle, int Bay, int Shelf, FloorCell Cell);
