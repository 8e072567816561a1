namespace Omnichannel.Graph.Catalog.Search;

/// <summary>Numbers words as they come, each with its stem, so that a word of a text needs neither a string of its own nor a second look at its ending.</summary>
internal sealed class TermNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<int> _stems = [];

    public int Count => _words.Count;

    /// <summary>The number of a word, and of its stem, which may be itself.</summary>
    public (int Word, int Stem) Of(ReadOnlySpan<char> word)
    {
        if (!_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number))
        {
            number = Add(word.ToString());
        }

        if (_stems[number] < 0)
        {
            var stem = WordStem.Of(_words[number]);
            _stems[number] = _numbers.TryGetValue(stem, out var known) ? known : Add(stem);
        }

        return (number, _stems[number]);
    }

    /// <summary>The place of each number's word among all of them in order, and these.</summary>
    public (int[] Places, Vocabulary Words) Sorted()
    {
        var numbers = Enumerable.Range(0, Count).ToArray();

        // By character is by byte too: a word has no surrogates, since half a pair is no letter.
        Array.Sort(_words.ToArray(), numbers, StringComparer.Ordinal);
        var places = new int[Count];
        var words = new TextBlock();
        for (var place = 0; place < numbers.Length; place++)
        {
            places[numbers[place]] = place;
            words.Add(_words[numbers[place]]);
        }

        return (places, words.ToVocabulary());
    }

    private int Add(string word)
    {
        _numbers.Add(word, _words.Count);
        _words.Add(word);
        _stems.Add(-1);
        return _words.Count - 1;
    }
}
