using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Each change of the stock of some products.</summary>
internal static class StockChanged
{
    private const int ProductsMax = 100;

    public static IAsyncEnumerable<StockLevel> Subscribe(IReadOnlyList<ProductId> products, LocationId? location, StockWatchers watchers, CancellationToken cancellationToken)
    {
        if (products.Count is 0 or > ProductsMax)
        {
            throw InputRefusal.Of($"Watch 1 to {ProductsMax} products, found: {products.Count}.");
        }

        return watchers.Watch([.. products], location, cancellationToken);
    }
}
