using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Stores.Rows;

/// <summary>Rows of a planogram's records.</summary>
internal static class ShelfRows
{
    /// <summary>Writes what stands on a planogram in the place of all that stood there.</summary>
    public static async Task ReplaceAsync(CommandScope scope, PlanogramRecord planogram)
    {
        await scope.Db.Shelves.Where(shelf => shelf.PlanogramCode == planogram.Code).ExecuteDeleteAsync(scope.CancellationToken);
        await scope.UpsertAsync<Shelf>([.. planogram.Shelves.Select(shelf => new Shelf
        {
            PlanogramCode = planogram.Code,
            Product = shelf.Product,
            Aisle = shelf.Aisle,
            Bay = shelf.Bay,
            Number = shelf.Shelf,
        })]);
    }
}
