using System.Buffers;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>The documents of a segment in which every word of a search is found, with how well they fit.</summary>
internal sealed class SegmentMatches : IDisposable
{
    // BM25's k1 and b, and a product text's usual length. Constant, so that a score does not move when another product is changed.
    private const float Saturation = 1.2f;
    private const float LengthPart = 0.5f;
    private const float LengthUsual = 30;

    private readonly int[] _documents;
    private readonly float[] _scores;

    private SegmentMatches(SearchSegment segment)
    {
        _documents = ArrayPool<int>.Shared.Rent(segment.Count);
        _scores = ArrayPool<float>.Shared.Rent(segment.Count);
        _scores.AsSpan(0, segment.Count).Clear();
    }

    public int Count { get; private set; }

    /// <summary>In no order.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    public float ScoreOf(int document) => _scores[document];

    /// <param name="segment">Where.</param>
    /// <param name="number">The segment's place in the snapshot.</param>
    /// <param name="words">Without any, every document fits equally.</param>
    public static SegmentMatches Find(SearchSegment segment, int number, List<QueryWord> words)
    {
        var matches = new SegmentMatches(segment);
        if (words.Count == 0)
        {
            matches.AddAll(segment.Count);
            return matches;
        }

        // How many of the words so far each document has.
        var found = ArrayPool<byte>.Shared.Rent(segment.Count);
        found.AsSpan(0, segment.Count).Clear();
        for (var index = 0; index < words.Count; index++)
        {
            foreach (var range in words[index].Terms[number])
            {
                for (var term = range.From; term < range.To; term++)
                {
                    matches.Add(segment, term, range.Weight * words[index].Rarity, found, (byte)index, index == words.Count - 1);
                }
            }
        }

        ArrayPool<byte>.Shared.Return(found);
        return matches;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_documents);
        ArrayPool<float>.Shared.Return(_scores);
    }

    private void AddAll(int count)
    {
        for (var document = 0; document < count; document++)
        {
            _documents[document] = document;
        }

        Count = count;
    }

    // The first match of a word in a document is the best one, because the terms come in that order.
    private void Add(SearchSegment segment, int term, float weight, byte[] found, byte word, bool isLast)
    {
        var documents = segment.Postings.DocumentsOf(term);
        var fields = segment.Postings.FieldsOf(term);
        var lengths = segment.Columns.Lengths;
        for (var index = 0; index < documents.Length; index++)
        {
            var document = documents[index];
            if (found[document] != word)
            {
                continue;
            }

            found[document]++;
            var boost = SearchBoost.Table[(int)fields[index]];
            var saturation = Saturation * (1 - LengthPart + (LengthPart * lengths[document] / LengthUsual));
            _scores[document] += weight * boost / (boost + saturation);
            if (isLast)
            {
                _documents[Count++] = document;
            }
        }
    }
}
