using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>What can be promised of products, over all locations.</summary>
internal static class AvailabilityByProduct
{
    public static IReadOnlyList<Availability> Load(IReadOnlyList<ProductId> products, StockBook book, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return [.. products.Select(product => Sum(book.LevelsOf(product), now))];
    }

    private static Availability Sum(IReadOnlyList<StockLevel> levels, DateTimeOffset now)
    {
        var available = Quantity.Zero;
        var locations = 0;
        DateTimeOffset? asOf = null;
        foreach (var level in levels)
        {
            available += level.Available;
            locations += level.Available > Quantity.Zero ? 1 : 0;
            asOf = asOf is null || asOf < level.AsOf ? level.AsOf : asOf;
        }

        // That nothing is kept of a product is known now.
        return new Availability(available, locations, asOf ?? now);
    }
}
