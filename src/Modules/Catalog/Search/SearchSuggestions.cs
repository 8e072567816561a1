using System.Text;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>What somebody who is still typing may want.</summary>
/// <param name="Queries">Searches that find something, most results first.</param>
/// <param name="Products">Best first.</param>
/// <param name="Categories">Shortest names first.</param>
internal sealed record SearchSuggestions(IReadOnlyList<string> Queries, IReadOnlyList<ProductId> Products, IReadOnlyList<CategoryId> Categories)
{
    // Of the words that the last one may become only the most frequent are tried.
    private const int CompletionsTried = 30;

    /// <param name="snapshot">Where.</param>
    /// <param name="text">As typed so far.</param>
    /// <param name="count">Of each sort at most.</param>
    /// <param name="now">UTC ticks.</param>
    public static SearchSuggestions Of(SearchSnapshot snapshot, string text, int count, long now)
    {
        var words = SearchWords.Of(text);
        if (words.Count == 0)
        {
            return new SearchSuggestions([], [], []);
        }

        var products = Find(snapshot, text, count, now).Page.Select(place => place.Id);
        return new SearchSuggestions(Finished(snapshot, words, count, now), [.. products], [.. snapshot.Categories.Named(words).Take(count)]);
    }

    private static List<string> Finished(SearchSnapshot snapshot, List<string> words, int count, long now)
    {
        var before = string.Concat(words[..^1].Select(word => word + " "));

        // The space at the end says that the word is finished.
        return [.. Completions(snapshot, words[^1])
            .Select(completion => (Text: before + completion, Found: Find(snapshot, before + completion + " ", 0, now).Total))
            .Where(query => query.Found > 0)
            .OrderByDescending(query => query.Found)
            .ThenBy(query => query.Text, StringComparer.Ordinal)
            .Select(query => query.Text)
            .Take(count)];
    }

    private static IEnumerable<string> Completions(SearchSnapshot snapshot, string word)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (segment, term) in Terms(snapshot, word, isMistaken: false))
        {
            Count(counts, segment, term);
        }

        if (counts.Count == 0)
        {
            foreach (var (segment, term) in Terms(snapshot, word, isMistaken: true))
            {
                Count(counts, segment, term);
            }
        }

        return counts.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Take(CompletionsTried).Select(one => one.Key);
    }

    private static void Count(Dictionary<string, int> counts, SearchSegment segment, int term)
    {
        if (segment.Postings.IsWritten(term))
        {
            var text = segment.Words.TextOf(term);
            counts[text] = counts.GetValueOrDefault(text) + segment.Postings.CountOf(term);
        }
    }

    private static IEnumerable<(SearchSegment Segment, int Term)> Terms(SearchSnapshot snapshot, string word, bool isMistaken)
    {
        foreach (var segment in snapshot.Segments.Select(view => view.Segment))
        {
            var (from, to) = isMistaken ? (0, 0) : segment.Words.Beginning(Encoding.UTF8.GetBytes(word));
            var terms = isMistaken ? segment.Typos.Near(word, WordPart.Beginning).Select(near => near.Term) : Enumerable.Range(from, to - from);
            foreach (var term in terms)
            {
                yield return (segment, term);
            }
        }
    }

    private static SearchResults Find(SearchSnapshot snapshot, string text, int size, long now) =>
        snapshot.Search(new SearchRequest(text, new SearchNarrowing(), SearchOrder.Relevance, size, null, now, WithFacets: false));
}
