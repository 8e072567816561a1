namespace Omnichannel.Graph.Catalog.Search;

/// <summary>
/// Collects the first segments of an index, which several threads make. So many are merged at a time that each document is copied once, and that no segment is so
/// large that two copies of all documents are in memory.
/// </summary>
internal sealed class SearchFilling
{
    private const int MergedAtOnce = 16;

    private readonly Lock _gate = new();
    private readonly List<SegmentView> _merged = [];
    private List<SegmentView> _parts = [];

    public void Add(SearchSegment segment)
    {
        List<SegmentView> full;
        lock (_gate)
        {
            _parts.Add(new SegmentView(segment, null, segment.Count));
            if (_parts.Count < MergedAtOnce)
            {
                return;
            }

            (full, _parts) = (_parts, []);
        }

        var merged = SegmentMerge.Of(full);
        lock (_gate)
        {
            _merged.Add(merged);
        }
    }

    /// <summary>What was added, the largest first.</summary>
    public List<SegmentView> ToViews()
    {
        lock (_gate)
        {
            var rest = _parts.Count > 0 ? [SegmentMerge.Of(_parts)] : Array.Empty<SegmentView>();
            return [.. _merged.Concat(rest).Where(view => view.Live > 0).OrderByDescending(view => view.Live)];
        }
    }
}
