namespace Omnichannel.Graph.Catalog.Search;

/// <summary>
/// A narrowing by the numbers of an index. Its conditions stand in groups, one for each facet, because the counts of a facet leave out its own group: a document
/// that fails one group only still counts there.
/// </summary>
internal sealed class SearchFilter
{
    public const int FailsNone = -1;
    public const int FailsSeveral = -2;
    public const int Category = 0;
    public const int Brand = 1;
    public const int Price = 2;
    private const int FirstValue = 3;

    private readonly SearchNarrowing _narrowing;
    private readonly long _now;
    private readonly bool[]? _categories;
    private readonly bool[]? _brands;
    private readonly HashSet<int>[] _values;
    private readonly string[] _codes;
    private readonly SearchOrdinals _ordinals;

    public SearchFilter(SearchNarrowing narrowing, long now, SearchSnapshot snapshot)
    {
        _narrowing = narrowing;
        _now = now;
        _ordinals = snapshot.Ordinals;
        _categories = narrowing.Categories.Count == 0 ? null : snapshot.Categories.Below(narrowing.Categories);
        _brands = narrowing.Brands.Count == 0 ? null : new bool[_ordinals.Brands.Count];
        foreach (var brand in narrowing.Brands.Select(_ordinals.Brands.Find).Where(brand => brand >= 0))
        {
            _brands![brand] = true;
        }

        var values = narrowing.Values.Where(one => one.Value.Count > 0).ToArray();
        _codes = [.. values.Select(one => one.Key)];
        _values = [.. values.Select(one => one.Value.Select(value => _ordinals.Values.Find(new SearchValue(one.Key, value))).ToHashSet())];
    }

    /// <summary>Whether it can be found at all, whatever facets say.</summary>
    public bool IsVisible(SearchColumns columns, int document) =>
        columns.PublishedAt[document] <= _now
        && (_narrowing.Kind is not { } kind || columns.Kinds[document] == kind)
        && columns.Ratings[document] >= _narrowing.RatingMin;

    /// <summary>The one group that a document fails, or <see cref="FailsNone"/>, or <see cref="FailsSeveral"/>.</summary>
    public int Fails(SearchColumns columns, int document)
    {
        var fails = FailsNone;
        for (var group = 0; group < FirstValue + _values.Length; group++)
        {
            if (!Passes(group, columns, document))
            {
                if (fails != FailsNone)
                {
                    return FailsSeveral;
                }

                fails = group;
            }
        }

        return fails;
    }

    /// <summary>Whether an attribute's value counts for a group.</summary>
    public bool IsOf(int group, int value) => group >= FirstValue && _ordinals.Values[value].Code == _codes[group - FirstValue];

    private bool Passes(int group, SearchColumns columns, int document) => group switch
    {
        Category => _categories is null || At(_categories, columns.Categories[document]),
        Brand => _brands is null || At(_brands, columns.Brands[document]),
        Price => _narrowing.Prices.Count == 0 || IsPriced(columns.Prices[document]),
        _ => HasValue(_values[group - FirstValue], columns.ValuesOf(document)),
    };

    // An ordinal may be younger than the filter.
    private static bool At(bool[] chosen, int ordinal) => (uint)ordinal < (uint)chosen.Length && chosen[ordinal];

    private bool IsPriced(long price)
    {
        foreach (var range in _narrowing.Prices)
        {
            if (range.Holds(price))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasValue(HashSet<int> chosen, ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            if (chosen.Contains(value))
            {
                return true;
            }
        }

        return false;
    }
}
