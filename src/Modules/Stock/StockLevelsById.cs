using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>The reference resolver of stock levels.</summary>
internal static class StockLevelsById
{
    public static async Task<IReadOnlyDictionary<StockLevelId, StockLevel>> LoadAsync(
        IReadOnlyList<StockLevelId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var products = ids.Select(id => id.Product).Distinct().ToList();
        var locations = ids.Select(id => id.Location).Distinct().ToList();
        var levels = db.StockLevels;
        var found = await levels.Where(level => products.Contains(level.Product) && locations.Contains(level.Location)).ToListAsync(cancellationToken);
        return found.ToDictionary(level => level.Id);
    }
}
