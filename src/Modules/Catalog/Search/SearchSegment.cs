using System.Numerics;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>Some documents with their words, never changed after it is made.</summary>
internal sealed class SearchSegment(Vocabulary words, Postings postings, SearchColumns columns)
{
    private TypoIndex? _typos;

    public Vocabulary Words => words;

    public Postings Postings => postings;

    public SearchColumns Columns => columns;

    /// <summary>Made when it is first needed: a segment that is soon merged never needs it.</summary>
    public TypoIndex Typos => LazyInitializer.EnsureInitialized(ref _typos, () => new TypoIndex(words));

    public int Count => columns.Count;
}

/// <summary>A segment, and which of its documents are still valid.</summary>
/// <param name="Segment">The documents.</param>
/// <param name="Dead">A bit for each document that was replaced or removed; null when none was. Copied to be changed.</param>
/// <param name="Live">How many are valid.</param>
internal sealed record SegmentView(SearchSegment Segment, ulong[]? Dead, int Live)
{
    public bool IsLive(int document) => Dead is null || (Dead[document >> 6] & (1ul << (document & 63))) == 0;

    /// <param name="documents">At least one.</param>
    public SegmentView Without(IEnumerable<int> documents)
    {
        var dead = Dead is null ? new ulong[(Segment.Count + 63) >> 6] : (ulong[])Dead.Clone();
        foreach (var document in documents)
        {
            dead[document >> 6] |= 1ul << (document & 63);
        }

        return new SegmentView(Segment, dead, Segment.Count - dead.Sum(BitOperations.PopCount));
    }
}
