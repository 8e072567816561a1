using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>From where units come: rules without rows.</summary>
internal static class Sourcing
{
    /// <summary>From which source how many units of each product come: all of it from the first that has enough, otherwise some from each.</summary>
    /// <param name="lines">Units of each product.</param>
    /// <param name="sources">In the order in which they are asked.</param>
    /// <param name="stock">What there is.</param>
    /// <param name="missing">The available units of those products of which there is too little; empty when everything can be had.</param>
    public static IReadOnlyDictionary<LocationId, IReadOnlyDictionary<ProductId, int>> Allocate(
        IReadOnlyDictionary<ProductId, int> lines,
        IReadOnlyList<LocationId> sources,
        IReadOnlyDictionary<StockLevelId, StockSummary> stock,
        out IReadOnlyDictionary<ProductId, int> missing)
    {
        var units = new SortedDictionary<LocationId, IReadOnlyDictionary<ProductId, int>>();
        var scarce = new Dictionary<ProductId, int>();
        foreach (var (product, wanted) in lines.OrderBy(line => line.Key))
        {
            var available = sources.Select(source => Math.Max(0, stock.GetValueOrDefault(new StockLevelId(product, source)).Available)).ToArray();
            if (available.Sum() < wanted)
            {
                scarce.Add(product, available.Sum());
                continue;
            }

            var whole = Array.FindIndex(available, there => there >= wanted);
            var left = wanted;
            for (var index = Math.Max(0, whole); left > 0; index++)
            {
                var taken = Math.Min(left, available[index]);
                Add(units, sources[index], product, taken);
                left -= taken;
            }
        }

        missing = scarce;
        return units;
    }

    /// <summary>From which day units can be sent: today when they are there, else when enough are expected; null when nobody knows.</summary>
    public static DateOnly? ReadyOn(ProductId product, int wanted, IReadOnlyList<LocationId> sources, IReadOnlyDictionary<StockLevelId, StockSummary> stock, DateOnly today)
    {
        var levels = sources.Select(source => stock.GetValueOrDefault(new StockLevelId(product, source))).ToList();
        if (levels.Sum(level => Math.Max(0, level.Available)) >= wanted)
        {
            return today;
        }

        var expected = levels.Where(level => level.InboundOn is not null && level.Inbound + Math.Max(0, level.Available) >= wanted).Select(level => level.InboundOn).Min();
        return expected is { } on && on < today ? today.AddDays(1) : expected;
    }

    private static void Add(SortedDictionary<LocationId, IReadOnlyDictionary<ProductId, int>> units, LocationId source, ProductId product, int count)
    {
        if (count == 0)
        {
            return;
        }

        if (!units.TryGetValue(source, out var products))
        {
            units.Add(source, products = new Dictionary<ProductId, int>());
        }

        ((Dictionary<ProductId, int>)products)[product] = count;
    }
}
