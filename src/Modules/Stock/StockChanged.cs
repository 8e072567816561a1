using System.Runtime.CompilerServices;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Each change of the stock of some products.</summary>
internal static class StockChanged
{
    private const int ProductsMax = 100;

    public static IAsyncEnumerable<StockLevel> Subscribe(IReadOnlyList<ProductId> products, LocationId? location, ChangeFeed feed, CancellationToken cancellationToken)
    {
        StockChecks.Count("products", products.Count, ProductsMax);
        var keys = products.Distinct().Select(StockTopics.KeyOf).ToList();
        return ReadAsync(feed.Watch(StockTopics.Level, keys, cancellationToken), location, cancellationToken);
    }

    private static async IAsyncEnumerable<StockLevel> ReadAsync(
        IAsyncEnumerable<LoggedChange> changes, LocationId? location, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            var level = StockTopics.LevelOf(change.Change);
            if (location is null || location == level.Location)
            {
                yield return level;
            }
        }
    }
}
