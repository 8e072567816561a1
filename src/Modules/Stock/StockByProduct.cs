using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>The stock of products at each location, by the location's name.</summary>
internal static class StockByProduct
{
    private static readonly Keyset<StockLevel> ByLocation = Keyset.By((StockLevel level) => level.LocationName).ThenBy(level => level.Location);

    public static IReadOnlyList<Connection<StockLevel>> Page(IReadOnlyList<ProductId> products, PageArguments pageArguments, StockBook book) =>
        [.. products.Select(product => book.LevelsOf(product).ToConnection(ByLocation, pageArguments))];
}
