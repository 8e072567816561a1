using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>The reference resolver of locations.</summary>
internal static class LocationsById
{
    public static IReadOnlyList<Location?> Load(IReadOnlyList<LocationId> ids, StockBook book) => [.. ids.Select(book.Location)];
}
