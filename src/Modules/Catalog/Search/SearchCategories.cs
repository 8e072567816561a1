using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>A category as it is searched.</summary>
/// <param name="Id">Which.</param>
/// <param name="Parent">The one above; null at the top.</param>
/// <param name="Names">In all languages.</param>
internal sealed record SearchCategory(CategoryId Id, CategoryId? Parent, IReadOnlyList<string> Names);

/// <summary>The category tree, by ordinals, never changed after it is made.</summary>
internal sealed class SearchCategories
{
    // A tree that somebody tied into a ring must not hold a request.
    private const int DepthMax = 64;

    private readonly int[] _parents;
    private readonly SearchOrdinals _ordinals;
    private readonly (CategoryId Id, List<string> Words)[] _words;

    public SearchCategories(IReadOnlyList<SearchCategory> categories, SearchOrdinals ordinals)
    {
        _ordinals = ordinals;
        var own = categories.Select(category => ordinals.Categories.Add(category.Id)).ToArray();
        _parents = new int[ordinals.Categories.Count];
        Array.Fill(_parents, -1);
        for (var index = 0; index < own.Length; index++)
        {
            _parents[own[index]] = categories[index].Parent is { } parent ? ordinals.Categories.Find(parent) : -1;
        }

        _words = [.. categories.Select(category => (category.Id, category.Names.SelectMany(SearchWords.Of).Distinct().ToList()))];
    }

    /// <summary>Which ordinals are one of these categories or stand below one.</summary>
    public bool[] Below(IEnumerable<CategoryId> categories)
    {
        var below = new bool[_ordinals.Categories.Count];
        foreach (var ordinal in categories.Select(_ordinals.Categories.Find).Where(ordinal => ordinal >= 0))
        {
            below[ordinal] = true;
        }

        for (var ordinal = 0; ordinal < below.Length; ordinal++)
        {
            below[ordinal] = below[ordinal] || Above(ordinal).Any(above => below[above]);
        }

        return below;
    }

    /// <summary>Counts of categories with those below them, of counts without.</summary>
    public int[] WithThoseBelow(int[] counts)
    {
        var sums = (int[])counts.Clone();
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            foreach (var above in counts[ordinal] == 0 ? [] : Above(ordinal))
            {
                sums[above] += counts[ordinal];
            }
        }

        return sums;
    }

    /// <summary>The categories of which a name has a word that begins with each of these.</summary>
    public IEnumerable<CategoryId> Named(List<string> beginnings) => _words
        .Where(category => beginnings.TrueForAll(beginning => category.Words.Exists(word => word.StartsWith(beginning, StringComparison.Ordinal))))
        .OrderBy(category => category.Words.Count)
        .Select(category => category.Id);

    private IEnumerable<int> Above(int ordinal)
    {
        for (var depth = 0; depth < DepthMax && ordinal < _parents.Length && _parents[ordinal] >= 0; depth++)
        {
            ordinal = _parents[ordinal];
            yield return ordinal;
        }
    }
}
