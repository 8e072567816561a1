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
            Split(TextFolding.Fold(text), words);
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

    private static void Split(string folded, List<string> words)
    {
        var start = -1;
        for (var index = 0; index <= folded.Length; index++)
        {
            var inside = index < folded.Length && IsPart(folded, index);
            if (inside && start < 0)
            {
                start = index;
            }
            else if (!inside && start >= 0)
            {
                words.Add(Cut(folded[start..index]));
                start = -1;
            }
        }
    }

    // A comma or point between digits belongs to the number, so that 1,5 is not 1 and 5.
    private static bool IsPart(string text, int index) => char.IsLetterOrDigit(text[index])
        || (text[index] is ',' or '.' && index > 0 && index + 1 < text.Length && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]));

    private static string Cut(string word) => word.Length <= LengthMax ? word : word[..LengthMax];
}
