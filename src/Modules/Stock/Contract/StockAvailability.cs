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

    /// <summary>The stock of products at some locations, in one statement; what a location never had is left out.</summary>
    public async Task<IReadOnlyDictionary<StockLevelId, StockSummary>> AtAsync(
        IReadOnlyCollection<ProductId> products, IReadOnlyCollection<LocationId> locations, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await AtAsync(db, products, locations, cancellationToken);
    }

    /// <inheritdoc cref="AtAsync(IReadOnlyCollection{ProductId}, IReadOnlyCollection{LocationId}, CancellationToken)"/>
    /// <remarks>As a command's transaction sees it; nothing is locked.</remarks>
    public static async Task<IReadOnlyDictionary<StockLevelId, StockSummary>> AtAsync(
        GraphDbContext db, IReadOnlyCollection<ProductId> products, IReadOnlyCollection<LocationId> locations, CancellationToken cancellationToken)
    {
        var levels = db.StockLevels;
        return await levels
            .Where(level => products.Contains(level.Product) && locations.Contains(level.Location))
            .Select(level => new { level.Product, level.Location, Units = level.OnHand - level.Held, level.Inbound, level.InboundOn })
            .ToDictionaryAsync(
                level => new StockLevelId(level.Product, level.Location),
                level => new StockSummary(level.Units, level.Inbound, level.InboundOn),
                cancellationToken);
    }
}
