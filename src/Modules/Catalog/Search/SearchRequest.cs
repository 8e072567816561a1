using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>What is searched.</summary>
/// <param name="Text">As typed, at most <see cref="TextMax"/> characters; empty finds everything.</param>
/// <param name="Narrowing">What the results must be.</param>
/// <param name="Order">In what order.</param>
/// <param name="Size">How many results, 0 or more.</param>
/// <param name="After">Only those after this place; null from the start.</param>
/// <param name="Now">UTC ticks; what is published later is not found.</param>
/// <param name="WithFacets">Whether facets are counted.</param>
internal sealed record SearchRequest(
    string Text, SearchNarrowing Narrowing, SearchOrder Order, int Size, SearchPlace? After, long Now, bool WithFacets)
{
    /// <summary>Characters that a search may have.</summary>
    public const int TextMax = 200;
}

/// <summary>What results must be. Within one list one of its entries must fit, and each list that has any.</summary>
internal sealed record SearchNarrowing
{
    /// <summary>With those below.</summary>
    public IReadOnlyList<CategoryId> Categories { get; init; } = [];

    public IReadOnlyList<string> Brands { get; init; } = [];

    public IReadOnlyList<PriceRange> Prices { get; init; } = [];

    /// <summary>By attribute.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public ProductKind? Kind { get; init; }

    /// <summary>Thousandths of a star.</summary>
    public int RatingMin { get; init; }
}

/// <summary>Prices in minor units.</summary>
/// <param name="From">This or more; null for no least.</param>
/// <param name="To">Less than this; null for no most.</param>
internal readonly record struct PriceRange(long? From, long? To)
{
    public bool Holds(long price) => (From is null || price >= From) && (To is null || price < To);
}

/// <summary>In what order results come; equals by their id.</summary>
internal enum SearchOrder
{
    Relevance,
    NameNlAscending,
    NameNlDescending,
    NameEnAscending,
    NameEnDescending,
    PriceAscending,
    PriceDescending,
    Newest,
    Rating,
}

/// <summary>A result's place in an order.</summary>
/// <param name="Key">What it is sorted by, smallest first; 0 in an order by name.</param>
/// <param name="Name">The folded name in an order by name; otherwise empty.</param>
/// <param name="Id">The product.</param>
internal readonly record struct SearchPlace(long Key, string Name, ProductId Id);
