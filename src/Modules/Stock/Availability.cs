using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>What can be promised of a product, over all locations.</summary>
/// <param name="Available">Units on hand and not held.</param>
/// <param name="Locations">In how many locations there is at least one.</param>
/// <param name="Inbound">Units on their way to some location.</param>
/// <param name="AsOf">When the latest of the counted changes was made; null when nothing is known.</param>
internal sealed record Availability(int Available, int Locations, int Inbound, DateTimeOffset? AsOf)
{
    private static readonly Availability _unknown = new(0, 0, 0, null);

    public static async Task<IReadOnlyList<Availability>> LoadAsync(IReadOnlyList<ProductId> products, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var levels = db.StockLevels;
        var found = await levels
            .Where(level => products.Contains(level.Product))
            .GroupBy(level => level.Product)
            .Select(product => new
            {
                product.Key,
                Available = product.Sum(level => level.OnHand - level.Held),
                Locations = product.Sum(level => level.OnHand > level.Held ? 1 : 0),
                Inbound = product.Sum(level => level.Inbound),
                AsOf = product.Max(level => level.AsOf),
            })
            .ToDictionaryAsync(product => product.Key, cancellationToken);
        return [.. products.Select(product => found.TryGetValue(product, out var sum) ? new Availability(sum.Available, sum.Locations, sum.Inbound, sum.AsOf) : _unknown)];
    }
}
