using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock.Contract;

/// <summary>What other modules may ask about stock.</summary>
public sealed class StockAvailability(GraphDatabase database)
{
    /// <summary>How many units of products can be promised over all locations, 0 or more, in one statement. Products that have no stock anywhere are left out.</summary>
    public async Task<IReadOnlyDictionary<ProductId, int>> AvailableAsync(IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var levels = db.StockLevels;
        return await levels
            .Where(level => products.Contains(level.Product))
            .GroupBy(level => level.Product)
            .Select(product => new { product.Key, Units = product.Sum(level => level.OnHand - level.Held) })
            .ToDictionaryAsync(product => product.Key, product => product.Units, cancellationToken);
    }
}
