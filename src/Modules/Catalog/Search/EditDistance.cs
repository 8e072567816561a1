namespace Omnichannel.Graph.Catalog.Search;

/// <summary>How many letters two words differ by: one added, left out, replaced, or swapped with its neighbour counts one (Damerau and Levenshtein).</summary>
internal static class EditDistance
{
    private const int LengthMax = SearchWords.LengthMax;

    /// <param name="term">A word of the index, of at most <see cref="SearchWords.LengthMax"/> letters.</param>
    /// <param name="word">The word asked for, of at most as many.</param>
    /// <param name="max">Beyond this the exact number does not matter.</param>
    /// <param name="isBeginning">Whether the word may be the beginning of the term only.</param>
    /// <returns>The distance, or more than <paramref name="max"/>.</returns>
    public static int Of(ReadOnlySpan<char> term, ReadOnlySpan<char> word, int max, bool isBeginning)
    {
        Span<int> beforeLast = stackalloc int[LengthMax + 1];
        Span<int> last = stackalloc int[LengthMax + 1];
        Span<int> current = stackalloc int[LengthMax + 1];
        for (var column = 0; column <= word.Length; column++)
        {
            last[column] = column;
        }

        var best = isBeginning ? last[word.Length] : int.MaxValue;
        for (var row = 1; row <= term.Length; row++)
        {
            var least = Next(term, word, row, beforeLast, last, current);
            best = isBeginning ? Math.Min(best, current[word.Length]) : current[word.Length];
            if (least > max)
            {
                return isBeginning ? best : max + 1;
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return term.IsEmpty ? word.Length : best;
    }

    private static int Next(ReadOnlySpan<char> term, ReadOnlySpan<char> word, int row, Span<int> beforeLast, Span<int> last, Span<int> current)
    {
        current[0] = row;
        var least = row;
        for (var column = 1; column <= word.Length; column++)
        {
            var same = term[row - 1] == word[column - 1];
            var cost = Math.Min(Math.Min(current[column - 1], last[column]) + 1, last[column - 1] + (same ? 0 : 1));
            if (!same && row > 1 && column > 1 && term[row - 1] == word[column - 2] && term[row - 2] == word[column - 1])
            {
                cost = Math.Min(cost, beforeLast[column - 2] + 1);
            }

            current[column] = cost;
            least = Math.Min(least, cost);
        }

        return least;
    }
}
