namespace Omnichannel.Graph.Catalog.Search;

/// <summary>An index at one moment. It never changes, so readers need no lock.</summary>
/// <param name="Segments">The documents, largest segments first.</param>
/// <param name="Categories">The category tree.</param>
/// <param name="Ordinals">What the numbers in the segments mean.</param>
internal sealed record SearchSnapshot(IReadOnlyList<SegmentView> Segments, SearchCategories Categories, SearchOrdinals Ordinals)
{
    /// <summary>How many products can be found.</summary>
    public int Count { get; } = Segments.Sum(view => view.Live);
}
