namespace Omnichannel.Graph.Catalog.Search;

/// <summary>What one word of a search may mean in one segment: terms from one to before another, and how much such a match counts.</summary>
internal readonly record struct TermRange(int From, int To, float Weight);

/// <summary>A word of a search, with what it may mean in each segment, best first.</summary>
/// <param name="Terms">By segment.</param>
/// <param name="Rarity">How much finding it says (BM25's inverse document frequency).</param>
internal sealed record QueryWord(IReadOnlyList<List<TermRange>> Terms, float Rarity)
{
    /// <summary>Words that count; the rest of a longer search is left out.</summary>
    public const int CountMax = 12;

    private const float Exact = 1;
    private const float Stem = 0.9f;
    private const float Compound = 0.6f;
    private const float Beginning = 0.5f;

    // Of a whole word, and of the beginning or ending of one, by the number of mistakes.
    private static readonly float[] Typo = [0, 0.3f, 0.15f];
    private static readonly float[] TypoOfPart = [0, 0.2f, 0.1f];

    /// <summary>The words of a search. The last may be unfinished, unless something follows it.</summary>
    public static List<QueryWord> Of(string text, SearchSnapshot snapshot)
    {
        var words = SearchWords.Of(text).Distinct().Take(CountMax).ToList();
        var isTyping = text.Length > 0 && char.IsLetterOrDigit(text[^1]);
        return [.. words.Select((word, index) => Of(word, isTyping && index == words.Count - 1, snapshot))];
    }

    private static QueryWord Of(string word, bool isBeginning, SearchSnapshot snapshot)
    {
        var terms = snapshot.Segments.Select(view => Known(word, isBeginning, view.Segment)).ToList();

        // Only what nobody wrote is a mistake: who searches a lamp does not want a kamp.
        if (terms.TrueForAll(ranges => ranges.Count == 0))
        {
            terms = [.. snapshot.Segments.Select(view => Mistaken(word, isBeginning, view.Segment))];
        }

        var found = terms.Select((ranges, index) => ranges.Sum(range => CountOf(range, snapshot.Segments[index].Segment.Postings))).Sum();
        var frequency = Math.Min(found, snapshot.Count);
        return new QueryWord(terms, MathF.Log(1 + ((snapshot.Count - frequency + 0.5f) / (frequency + 0.5f))));
    }

    private static List<TermRange> Known(string word, bool isBeginning, SearchSegment segment)
    {
        List<TermRange> ranges = [];
        var stem = WordStem.Of(word);
        AddTerm(ranges, segment, word, Exact);
        if (stem != word)
        {
            AddTerm(ranges, segment, stem, Stem);
        }

        if (!word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            ranges.AddRange(segment.Typos.EndingWith(word).Union(stem == word ? [] : segment.Typos.EndingWith(stem)).Select(term => new TermRange(term, term + 1, Compound)));
        }

        if (isBeginning && segment.Words.Beginning(Utf8(word)) is var (from, to) && from < to)
        {
            ranges.Add(new TermRange(from, to, Beginning));
        }

        return ranges;
    }

    private static List<TermRange> Mistaken(string word, bool isBeginning, SearchSegment segment)
    {
        List<TermRange> ranges = [];
        AddMistaken(ranges, segment, word, WordPart.Whole, Typo);
        AddMistaken(ranges, segment, word, WordPart.Ending, TypoOfPart);
        if (isBeginning)
        {
            AddMistaken(ranges, segment, word, WordPart.Beginning, TypoOfPart);
        }

        return [.. ranges.OrderByDescending(range => range.Weight)];
    }

    private static void AddMistaken(List<TermRange> ranges, SearchSegment segment, string word, WordPart part, float[] weights) =>
        ranges.AddRange(segment.Typos.Near(word, part).Select(near => new TermRange(near.Term, near.Term + 1, weights[near.Distance])));

    private static void AddTerm(List<TermRange> ranges, SearchSegment segment, string word, float weight)
    {
        if (segment.Words.Find(Utf8(word)) is >= 0 and var term)
        {
            ranges.Add(new TermRange(term, term + 1, weight));
        }
    }

    private static byte[] Utf8(string word) => System.Text.Encoding.UTF8.GetBytes(word);

    private static long CountOf(TermRange range, Postings postings)
    {
        var count = 0L;
        for (var term = range.From; term < range.To; term++)
        {
            count += postings.CountOf(term);
        }

        return count;
    }
}
