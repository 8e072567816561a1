using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>A store whose planogram is known.</summary>
/// <param name="PlanogramCode">By which it is furnished.</param>
/// <param name="FloorPlan">Where customers walk in it.</param>
internal sealed record FurnishedStore(string PlanogramCode, FloorPlan FloorPlan)
{
    /// <returns>Null when there is no such location, and when no planogram of it is known.</returns>
    public static async Task<FurnishedStore?> FindAsync(GraphDbContext db, LocationId location, CancellationToken cancellationToken)
    {
        var (locations, planograms) = (db.Locations, db.Planograms);
        var found = await (
            from place in locations
            where place.Id == location
            join planogram in planograms on place.PlanogramCode equals planogram.Code
            select planogram).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new FurnishedStore(found.Code, found.FloorPlan);
    }

    public async Task<IReadOnlyDictionary<ProductId, ShelfLocation>> PlacesOfAsync(
        GraphDbContext db, IReadOnlyList<ProductId> products, CancellationToken cancellationToken)
    {
        var code = PlanogramCode;
        var shelves = await db.Shelves.Where(shelf => shelf.PlanogramCode == code && products.Contains(shelf.Product)).ToListAsync(cancellationToken);
        var places = new Dictionary<ProductId, ShelfLocation>();
        foreach (var shelf in shelves)
        {
            if (FloorPlan.CellOf(shelf.Aisle, shelf.Bay) is { } cell)
            {
                places.Add(shelf.Product, new ShelfLocation(shelf.Aisle, shelf.Bay, shelf.Number, cell));
            }
        }

        return places;
    }
}
