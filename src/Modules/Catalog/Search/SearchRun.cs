namespace Omnichannel.Graph.Catalog.Search;

/// <summary>What a search found.</summary>
/// <param name="Total">On all pages.</param>
/// <param name="Page">The page's products, in their order.</param>
/// <param name="HasMore">Whether others follow the page.</param>
/// <param name="Facets">Null when they were not asked for.</param>
internal sealed record SearchResults(int Total, IReadOnlyList<SearchPlace> Page, bool HasMore, FacetCounts? Facets);

/// <summary>Answers a search from a snapshot.</summary>
internal static class SearchRun
{
    public static SearchResults Search(this SearchSnapshot snapshot, SearchRequest request)
    {
        var words = QueryWord.Of(request.Text, snapshot);
        var filter = new SearchFilter(request.Narrowing, request.Now, snapshot);
        var hits = new SearchHits(snapshot, request, request.Size + 1);
        var facets = request.WithFacets ? new FacetCounts(snapshot) : null;
        var total = 0;

        // Text without a single word, such as "!", finds nothing rather than everything.
        for (var number = 0; number < snapshot.Segments.Count && (words.Count > 0 || string.IsNullOrWhiteSpace(request.Text)); number++)
        {
            total += Search(snapshot.Segments[number], number, words, filter, hits, facets);
        }

        var places = hits.ToPlaces();
        var hasMore = places.Count > request.Size;
        return new SearchResults(total, hasMore ? places[..^1] : places, hasMore, facets);
    }

    private static int Search(SegmentView view, int number, List<QueryWord> words, SearchFilter filter, SearchHits hits, FacetCounts? facets)
    {
        var total = 0;
        var columns = view.Segment.Columns;
        using var matches = SegmentMatches.Find(view.Segment, number, words);
        foreach (var document in matches.Documents)
        {
            if (!view.IsLive(document) || !filter.IsVisible(columns, document) || filter.Fails(columns, document) is not (not SearchFilter.FailsSeveral and var fails))
            {
                continue;
            }

            facets?.Add(filter, columns, document, fails);
            if (fails == SearchFilter.FailsNone)
            {
                total++;
                hits.Offer(number, document, matches.ScoreOf(document));
            }
        }

        return total;
    }
}
