using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>The reference resolver of stock levels.</summary>
internal static class StockLevelsById
{
    public static IReadOnlyList<StockLevel?> Load(IReadOnlyList<StockLevelId> ids, StockBook book) => [.. ids.Select(book.Level)];
}
