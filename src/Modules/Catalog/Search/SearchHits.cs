using System.Text;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>A document that was found.</summary>
/// <param name="Key">What it is sorted by, smallest first.</param>
/// <param name="Segment">The segment's place in the snapshot.</param>
/// <param name="Document">The document in it.</param>
internal readonly record struct SearchHit(long Key, int Segment, int Document);

/// <summary>The first hits of an order after a place; the others are forgotten as they come.</summary>
internal sealed class SearchHits : IComparer<SearchHit>
{
    private readonly SearchSnapshot _snapshot;
    private readonly SearchOrder _order;
    private readonly int _size;
    private readonly SearchPlace? _after;
    private readonly byte[] _afterName;

    // The last of the order on top.
    private readonly PriorityQueue<SearchHit, SearchHit> _kept;

    public SearchHits(SearchSnapshot snapshot, SearchRequest request, int size)
    {
        _snapshot = snapshot;
        _order = request.Order;
        _size = size;
        _after = request.After;
        _afterName = Encoding.UTF8.GetBytes(request.After?.Name ?? "");
        _kept = new PriorityQueue<SearchHit, SearchHit>(Comparer<SearchHit>.Create((left, right) => Compare(right, left)));
    }

    /// <summary>Whether the order is by name, so that texts are compared.</summary>
    private bool IsByName => _order is SearchOrder.NameNlAscending or SearchOrder.NameNlDescending or SearchOrder.NameEnAscending or SearchOrder.NameEnDescending;

    private bool IsDescendingName => _order is SearchOrder.NameNlDescending or SearchOrder.NameEnDescending;

    public void Offer(int segment, int document, float score)
    {
        var hit = new SearchHit(KeyOf(_snapshot.Segments[segment].Segment.Columns, document, score), segment, document);
        if (_size == 0 || (_after is { } after && CompareWith(hit, after) <= 0))
        {
            return;
        }

        if (_kept.Count < _size)
        {
            _kept.Enqueue(hit, hit);
        }
        else if (Compare(hit, _kept.Peek()) < 0)
        {
            _kept.EnqueueDequeue(hit, hit);
        }
    }

    /// <summary>In their order.</summary>
    public List<SearchPlace> ToPlaces()
    {
        List<SearchPlace> places = [];
        while (_kept.TryDequeue(out var hit, out _))
        {
            places.Add(PlaceOf(hit));
        }

        places.Reverse();
        return places;
    }

    public int Compare(SearchHit left, SearchHit right)
    {
        var order = left.Key.CompareTo(right.Key);
        if (order == 0 && IsByName)
        {
            order = CompareNames(NameOf(left), NameOf(right));
        }

        return order == 0 ? IdOf(left).CompareTo(IdOf(right)) : order;
    }

    private int CompareWith(SearchHit hit, SearchPlace place)
    {
        var order = hit.Key.CompareTo(place.Key);
        if (order == 0 && IsByName)
        {
            order = CompareNames(NameOf(hit), _afterName);
        }

        return order == 0 ? IdOf(hit).CompareTo(place.Id.Value) : order;
    }

    private int CompareNames(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => IsDescendingName ? right.SequenceCompareTo(left) : left.SequenceCompareTo(right);

    // The bits of a positive number sort as the number does.
    private long KeyOf(SearchColumns columns, int document, float score) => _order switch
    {
        SearchOrder.Relevance => -BitConverter.SingleToInt32Bits(score),
        SearchOrder.PriceAscending => columns.Prices[document],
        SearchOrder.PriceDescending => -columns.Prices[document],
        SearchOrder.Newest => -columns.PublishedAt[document],
        SearchOrder.Rating => -columns.Ratings[document],
        _ => 0,
    };

    private SearchPlace PlaceOf(SearchHit hit) => new(hit.Key, IsByName ? Encoding.UTF8.GetString(NameOf(hit)) : "", new ProductId(IdOf(hit)));

    private Guid IdOf(SearchHit hit) => _snapshot.Segments[hit.Segment].Segment.Columns.Ids[hit.Document];

    private ReadOnlySpan<byte> NameOf(SearchHit hit)
    {
        var columns = _snapshot.Segments[hit.Segment].Segment.Columns;
        return (_order is SearchOrder.NameEnAscending or SearchOrder.NameEnDescending ? columns.NamesEn : columns.NamesNl)[hit.Document];
    }
}
