using Omnichannel.Graph.Data;
using Omnichannel.Graph.Data.Caching;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>What this node remembers of the stock, for lists that show it. A hold is decided by the rows in the database.</summary>
internal sealed class StockCache
{
    public StockCache(ChangeLog changes, CacheOptions options, TimeProvider clock)
    {
        FirstLevels = new RowCache<ProductId, StockLevel[]>(options, clock);
        changes.Changed += Forget;
    }

    /// <summary>The levels of each product on a first page of the usual size, and the one after it.</summary>
    public RowCache<ProductId, StockLevel[]> FirstLevels { get; }

    private void Forget(Change change)
    {
        if (change.Topic == StockTopics.Level && StockTopics.ProductOf(change) is { } product)
        {
            FirstLevels.Forget(product);
        }
        else if (change.Topic is StockTopics.Level or StockTopics.Loaded)
        {
            FirstLevels.Clear();
        }
    }
}
