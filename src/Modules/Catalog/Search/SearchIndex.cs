using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>
/// The words of all products, in this process. A cache of the database: it may be behind, and is rebuilt when the process starts. Writers take turns and put a
/// new snapshot in the place of the old one; readers keep the one they began with.
/// </summary>
/// <remarks>A million products of 25 words take about 450 MB: 5 bytes for each word of each product, 70 for its columns, its two names, and the vocabulary.</remarks>
internal sealed class SearchIndex
{
    // A change of one product must not copy a large segment, so segments are merged only with those of about their size.
    private const int SizeRatio = 2;

    private readonly Lock _gate = new();
    private readonly SearchOrdinals _ordinals = new();
    private volatile SearchSnapshot _current;

    public SearchIndex() => _current = new SearchSnapshot([], new SearchCategories([], _ordinals), _ordinals);

    public SearchSnapshot Current => _current;

    public void SetCategories(IReadOnlyList<SearchCategory> categories)
    {
        lock (_gate)
        {
            _current = _current with { Categories = new SearchCategories(categories, _ordinals) };
        }
    }

    /// <summary>A part of what an index is filled with; several threads may make parts.</summary>
    public SearchSegment PartOf(IEnumerable<SearchDocument> documents) => SegmentBuilder.Build(documents, _ordinals);

    /// <summary>Fills an index in which nothing is.</summary>
    /// <param name="filling">Of parts that have no document in common.</param>
    public void Fill(SearchFilling filling)
    {
        lock (_gate)
        {
            _current = new SearchSnapshot(filling.ToViews(), _current.Categories, _ordinals);
        }
    }

    /// <summary>Adds or replaces products, and takes others away.</summary>
    /// <param name="documents">Of two for one product the later counts.</param>
    /// <param name="removed">Those that are not there are left out.</param>
    public void Apply(IReadOnlyCollection<SearchDocument> documents, IReadOnlyCollection<ProductId> removed)
    {
        var latest = documents.GroupBy(document => document.Id).Select(same => same.Last()).ToList();
        var added = SegmentBuilder.Build(latest, _ordinals);
        lock (_gate)
        {
            var gone = latest.Select(document => document.Id).Concat(removed).ToList();
            var views = _current.Segments.Select(view => Without(view, gone)).Where(view => view.Live > 0).ToList();
            if (added.Count > 0)
            {
                views.Add(new SegmentView(added, null, added.Count));
            }

            Merge(views);
            _current = new SearchSnapshot(views, _current.Categories, _ordinals);
        }
    }

    private static SegmentView Without(SegmentView view, List<ProductId> gone)
    {
        var documents = gone.Select(id => view.Segment.Columns.Find(id.Value)).Where(document => document >= 0 && view.IsLive(document)).ToList();
        return documents.Count == 0 ? view : view.Without(documents);
    }

    private static void Merge(List<SegmentView> views)
    {
        while (views.Count >= 2 && views[^2].Live <= views[^1].Live * SizeRatio)
        {
            views[^2] = SegmentMerge.Of([views[^2], views[^1]]);
            views.RemoveAt(views.Count - 1);
        }
    }
}
