namespace Omnichannel.Graph.Catalog.Search;

/// <summary>The words of a text, folded, in their order.</summary>
internal static class SearchWords
{
    /// <summary>Longer words are cut, so that nobody's text makes a long term.</summary>
    public const int LengthMax = 40;

    public static List<string> Of(string? text)
    {
        List<string> words = [];
        if (!string.IsNullOrEmpty(text))
        {
            var (folded, place) = (TextFolding.Fold(text), 0);
            while (Next(folded, ref place, out var word))
            {
                words.Add(word.ToString());
            }
        }

        return words;
    }

    /// <summary>The words of an article number: its parts, and all of it in one, so that it is found however it is written.</summary>
    public static List<string> OfCode(string code)
    {
        var words = Of(code);
        if (words.Count > 1)
        {
            words.Add(Cut(string.Concat(words)));
        }

        return words;
    }

    /// <summary>The next word of a folded text.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="place">Where to look from; becomes where the word ends.</param>
    /// <param name="word">The word.</param>
    /// <returns>False at the end.</returns>
    public static bool Next(ReadOnlySpan<char> folded, ref int place, out ReadOnlySpan<char> word)
    {
        while (place < folded.Length && !IsPart(folded, place))
        {
            place++;
        }

        var start = place;
        while (place < folded.Length && IsPart(folded, place))
        {
            place++;
        }

        word = folded[start..Math.Min(place, start + LengthMax)];
        return word.Length > 0;
    }

    // A comma or point between digits belongs to the number, so that 1,5 is not 1 and 5.
    private static bool IsPart(ReadOnlySpan<char> text, int index) => char.IsLetterOrDigit(text[index])
        || (text[index] is ',' or '.' && index > 0 && index + 1 < text.Length && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]));

    private static string Cut(string word) => word.Length <= LengthMax ? word : word[..LengthMax];
}
