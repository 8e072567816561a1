using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>The stock of products at one location.</summary>
internal static class StockAt
{
    public static async Task<IReadOnlyList<StockLevel?>> LoadAsync(
        IReadOnlyList<ProductId> products, LocationId location, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var levels = db.StockLevels;
        var found = await levels.Where(level => products.Contains(level.Product) && level.Location == location).ToDictionaryAsync(level => level.Product, cancellationToken);
        return [.. products.Select(product => found.GetValueOrDefault(product))];
    }
}
