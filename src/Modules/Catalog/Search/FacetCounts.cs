using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>How many results each value of each facet has, or would have if it were the facet's only choice.</summary>
internal sealed class FacetCounts(SearchSnapshot snapshot)
{
    private readonly SearchOrdinals _ordinals = snapshot.Ordinals;
    private readonly int[] _categories = new int[snapshot.Ordinals.Categories.Count];
    private readonly int[] _brands = new int[snapshot.Ordinals.Brands.Count];
    private readonly int[] _prices = new int[PriceBuckets.All.Count];
    private readonly int[] _values = new int[snapshot.Ordinals.Values.Count];

    /// <summary>By category, those below counted with it, most first.</summary>
    public IEnumerable<(CategoryId Id, int Count)> Categories =>
        Counted(snapshot.Categories.WithThoseBelow(_categories)).Select(one => (_ordinals.Categories[one.Ordinal], one.Count));

    /// <summary>Most first.</summary>
    public IEnumerable<(string Name, int Count)> Brands => Counted(_brands)
        .Select(one => (Name: _ordinals.Brands[one.Ordinal], one.Count))
        .OrderByDescending(one => one.Count)
        .ThenBy(one => one.Name, StringComparer.Ordinal);

    /// <summary>Cheapest first.</summary>
    public IEnumerable<(PriceRange Range, int Count)> Prices => Counted(_prices).OrderBy(one => one.Ordinal).Select(one => (PriceBuckets.All[one.Ordinal], one.Count));

    /// <summary>Of all attributes, most first.</summary>
    public IEnumerable<(SearchValue Value, int Count)> Values => Counted(_values)
        .Select(one => (Value: _ordinals.Values[one.Ordinal], one.Count))
        .OrderByDescending(one => one.Count)
        .ThenBy(one => one.Value.Value, StringComparer.Ordinal);

    /// <summary>Counts a document that the text finds.</summary>
    /// <param name="fails">What <see cref="SearchFilter.Fails"/> says of it, not several.</param>
    public void Add(SearchFilter filter, SearchColumns columns, int document, int fails)
    {
        var isResult = fails == SearchFilter.FailsNone;
        if (isResult || fails == SearchFilter.Category)
        {
            _categories[columns.Categories[document]]++;
        }

        if ((isResult || fails == SearchFilter.Brand) && columns.Brands[document] is >= 0 and var brand)
        {
            _brands[brand]++;
        }

        if (isResult || fails == SearchFilter.Price)
        {
            _prices[PriceBuckets.Of(columns.Prices[document])]++;
        }

        foreach (var value in columns.ValuesOf(document))
        {
            if (isResult || filter.IsOf(fails, value))
            {
                _values[value]++;
            }
        }
    }

    private static IEnumerable<(int Ordinal, int Count)> Counted(int[] counts) =>
        counts.Select((count, ordinal) => (Ordinal: ordinal, Count: count)).Where(one => one.Count > 0).OrderByDescending(one => one.Count);
}
