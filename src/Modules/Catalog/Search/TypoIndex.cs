using System.Buffers;
using System.Text;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>
/// Which words of a vocabulary have a pair of neighbouring letters. An edit changes at most three pairs, so words that share too few cannot be meant, and
/// only the others are compared letter by letter. Words with digits are left out: an article number is right or wrong.
/// </summary>
internal sealed class TypoIndex
{
    private const int Letters = 28;
    private const int Boundary = 0;
    private const int OtherLetter = 27;
    private const int PairsPerEdit = 3;
    private const int CompoundMin = 3;

    private readonly Vocabulary _vocabulary;
    private readonly int[] _starts = new int[(Letters * Letters) + 1];
    private readonly int[] _terms;

    public TypoIndex(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        Span<int> pairs = stackalloc int[SearchWords.LengthMax * 4];
        for (var term = 0; term < vocabulary.Count; term++)
        {
            foreach (var pair in PairsOf(vocabulary[term], pairs, isBeginning: false))
            {
                _starts[pair + 1]++;
            }
        }

        for (var pair = 0; pair < Letters * Letters; pair++)
        {
            _starts[pair + 1] += _starts[pair];
        }

        _terms = new int[_starts[^1]];
        var next = _starts.AsSpan(..^1).ToArray();
        for (var term = 0; term < vocabulary.Count; term++)
        {
            foreach (var pair in PairsOf(vocabulary[term], pairs, isBeginning: false))
            {
                _terms[next[pair]++] = term;
            }
        }
    }

    /// <summary>How many mistakes a word of so many letters may have.</summary>
    public static int Tolerance(string word) => word switch
    {
        _ when word.AsSpan().ContainsAnyInRange('0', '9') => 0,
        { Length: >= 8 } => 2,
        { Length: >= 4 } => 1,
        _ => 0,
    };

    /// <summary>The words that may have been meant, with their distance, 1 or more.</summary>
    /// <param name="word">A folded word.</param>
    /// <param name="part">Which part of the word that was meant it may be.</param>
    public List<(int Term, int Distance)> Near(string word, WordPart part)
    {
        List<(int Term, int Distance)> near = [];
        var tolerance = Tolerance(word);
        if (tolerance > 0)
        {
            var reversed = part is WordPart.Ending ? string.Concat(word.Reverse()) : word;
            foreach (var term in Candidates(word, tolerance, part))
            {
                if (Distance(term, reversed, tolerance, part) is > 0 and var distance && distance <= tolerance)
                {
                    near.Add((term, distance));
                }
            }
        }

        return near;
    }

    /// <summary>The words that end with a word, with at least <see cref="CompoundMin"/> letters before it: in Dutch, the things that are such a thing.</summary>
    public List<int> EndingWith(string word)
    {
        Span<byte> utf8 = stackalloc byte[SearchWords.LengthMax * 3];
        var ending = utf8[..Encoding.UTF8.GetBytes(word, utf8)];
        List<int> ends = [];
        foreach (var term in word.Length < CompoundMin ? [] : Candidates(word, 0, WordPart.Ending))
        {
            var text = _vocabulary[term];
            if (text.Length >= ending.Length + CompoundMin && text.EndsWith(ending))
            {
                ends.Add(term);
            }
        }

        return ends;
    }

    private List<int> Candidates(string word, int tolerance, WordPart part)
    {
        Span<int> buffer = stackalloc int[SearchWords.LengthMax * 4];
        Span<byte> utf8 = stackalloc byte[SearchWords.LengthMax * 3];
        var pairs = PairsOf(utf8[..Encoding.UTF8.GetBytes(word, utf8)], buffer, part is WordPart.Beginning);
        pairs = part is WordPart.Ending && pairs.Length > 0 ? pairs[1..] : pairs;
        var enough = Math.Max(1, pairs.Length - (PairsPerEdit * tolerance));
        var shared = ArrayPool<byte>.Shared.Rent(_vocabulary.Count);
        shared.AsSpan(0, _vocabulary.Count).Clear();
        List<int> candidates = [];
        foreach (var pair in pairs)
        {
            foreach (var term in _terms.AsSpan(_starts[pair].._starts[pair + 1]))
            {
                if (++shared[term] == enough)
                {
                    candidates.Add(term);
                }
            }
        }

        ArrayPool<byte>.Shared.Return(shared);
        return candidates;
    }

    // Of an ending both words are compared from their ends, so it is a beginning too.
    private int Distance(int term, string word, int tolerance, WordPart part)
    {
        var utf8 = _vocabulary[term];
        if (utf8.Length < word.Length - tolerance || (part is WordPart.Whole && utf8.Length > (word.Length + tolerance) * 3))
        {
            return tolerance + 1;
        }

        Span<char> letters = stackalloc char[utf8.Length];
        letters = letters[..Encoding.UTF8.GetChars(utf8, letters)];
        if (part is WordPart.Ending)
        {
            letters.Reverse();
        }

        var isTooFar = part switch
        {
            WordPart.Whole => Math.Abs(letters.Length - word.Length) > tolerance,
            WordPart.Ending => letters.Length < word.Length + CompoundMin,
            _ => false,
        };
        return isTooFar ? tolerance + 1 : EditDistance.Of(letters, word, tolerance, part is not WordPart.Whole);
    }

    /// <summary>The distinct pairs of a word, its beginning and end counted as letters; none for a word with digits.</summary>
    private static ReadOnlySpan<int> PairsOf(ReadOnlySpan<byte> word, Span<int> pairs, bool isBeginning)
    {
        if (word.ContainsAnyInRange((byte)'0', (byte)'9'))
        {
            return [];
        }

        var (count, before) = (0, Boundary);
        foreach (var letter in word)
        {
            // Of a letter of several bytes only the first counts, so that the pairs are those of letters.
            if (letter is < 0x80 or >= 0xc0)
            {
                var code = letter is >= (byte)'a' and <= (byte)'z' ? letter - 'a' + 1 : OtherLetter;
                count = AddDistinct(pairs, count, (before * Letters) + code);
                before = code;
            }
        }

        return pairs[..(isBeginning ? count : AddDistinct(pairs, count, before * Letters))];
    }

    private static int AddDistinct(Span<int> pairs, int count, int pair)
    {
        if (!pairs[..count].Contains(pair))
        {
            pairs[count++] = pair;
        }

        return count;
    }
}

/// <summary>How much of the word that was meant a word of a search is.</summary>
internal enum WordPart
{
    Whole,

    /// <summary>The rest is still to be typed.</summary>
    Beginning,

    /// <summary>The last part of a compound.</summary>
    Ending,
}
