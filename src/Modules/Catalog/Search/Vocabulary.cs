using System.Text;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>Distinct words in their order, in one block of UTF-8. A word's place is its number.</summary>
internal sealed class Vocabulary(byte[] text, int[] starts)
{
    public int Count => starts.Length - 1;

    public ReadOnlySpan<byte> this[int term] => text.AsSpan(starts[term]..starts[term + 1]);

    /// <summary>The word's number; negative when it is not there.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        var place = FirstFrom(word);
        return place < Count && this[place].SequenceEqual(word) ? place : -1;
    }

    /// <summary>The words that begin with a text, from the first to before the second number.</summary>
    public (int From, int To) Beginning(ReadOnlySpan<byte> text)
    {
        var from = FirstFrom(text);
        var (low, high) = (from, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].StartsWith(text))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (from, low);
    }

    public string TextOf(int term) => Encoding.UTF8.GetString(this[term]);

    private int FirstFrom(ReadOnlySpan<byte> word)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].SequenceCompareTo(word) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
