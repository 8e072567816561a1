using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>How many units of each product are where: here and there none, so that every case shows.</summary>
internal static class DemoStock
{
    /// <summary>The levels of one location: all that a store carries, everything in a warehouse, nothing at a pickup point.</summary>
    /// <param name="location">The location.</param>
    /// <param name="assortment">What is sold.</param>
    /// <param name="carried">What stands on each planogram.</param>
    /// <param name="today">The day of the start; what is inbound comes after it.</param>
    public static IEnumerable<StockRecord> LevelsOf(
        LocationRecord location, DemoAssortment assortment, IReadOnlyDictionary<string, IReadOnlySet<ProductId>> carried, DateOnly today) => location.Kind switch
        {
            LocationKind.Warehouse => assortment.Goods.Select(product => InWarehouse(location, product, today)),
            LocationKind.Store => assortment.Goods.Where(product => carried[location.Planogram!].Contains(product.Id)).Select(product => InStore(location, product, today)),
            _ => [],
        };

    private static StockRecord InWarehouse(LocationRecord location, ProductRecord product, DateOnly today)
    {
        var onHand = DemoChance.Of(location.Code, product.Sku.Text, 50) == 0 ? 0 : 20 + DemoChance.Of(product.Sku.Text, location.Code, product.ListPrice.Minor > 10_000 ? 40 : 400);
        return Level(location, product, onHand, reorderPoint: 20, reorder: 200, today);
    }

    private static StockRecord InStore(LocationRecord location, ProductRecord product, DateOnly today)
    {
        var most = product.ListPrice.Minor switch { > 10_000 => 4, > 2_500 => 9, _ => 25 };
        var onHand = DemoChance.Of(location.Code, product.Sku.Text, 16) == 0 ? 0 : 1 + DemoChance.Of(product.Sku.Text, location.Code, most);
        return Level(location, product, onHand, reorderPoint: Math.Max(1, most / 5), reorder: most, today);
    }

    private static StockRecord Level(LocationRecord location, ProductRecord product, int onHand, int reorderPoint, int reorder, DateOnly today)
    {
        var isInbound = onHand <= reorderPoint;
        return new StockRecord(product.Id, location.Id, onHand)
        {
            Inbound = isInbound ? reorder : 0,
            InboundOn = isInbound ? today.AddDays(1 + DemoChance.Of(product.Sku.Text, "inbound", 4)) : null,
            ReorderPoint = reorderPoint,
        };
    }
}
