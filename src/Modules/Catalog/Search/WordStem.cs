namespace Omnichannel.Graph.Catalog.Search;

/// <summary>
/// What Dutch and English words of one thing have in common: <c>pan</c> of <c>pannen</c> and <c>pannetje</c>, <c>lamp</c> of <c>lamps</c>. Light on purpose:
/// a wrong stem finds a stranger, a missing one only leaves the typo tolerance to find the word.
/// </summary>
internal static class WordStem
{
    private const int LengthMin = 4;

    /// <summary>The stem of a folded word; the word itself when it has none.</summary>
    public static string Of(string word)
    {
        if (word.Length < LengthMin || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        var stem = WithoutEnding(word);
        return stem.Length < 2 ? word : Closed(stem);
    }

    private static string WithoutEnding(string word) => word switch
    {
        [.. var stem, 'e', 't', 'j', 'e', 's'] when stem.Length >= 3 => stem,
        [.. var stem, 't', 'j', 'e', 's'] when stem.Length >= 3 => stem,
        [.. var stem, 'j', 'e', 's'] when stem.Length >= 3 => stem,
        [.. var stem, 'e', 't', 'j', 'e'] when stem.Length >= 3 => stem,
        [.. var stem, 't', 'j', 'e'] when stem.Length >= 3 => stem,
        [.. var stem, 'j', 'e'] when stem.Length >= 3 => stem,
        [.. var stem, 'i', 'e', 's'] when stem.Length >= 3 => stem + "y",
        [.. var stem, 'e', 'n'] when stem.Length >= 3 => stem,
        [.. var stem, 'e', 's'] when stem.Length >= 3 => stem,
        [.., 's', 's'] => word,
        [.. var stem, 's'] when stem.Length >= 3 && !IsVowel(stem[^1]) => stem,
        [.. var stem, 'e'] when stem.Length >= 3 => stem,
        _ => word,
    };

    // Dutch writes boon and bonen, pan and pannen, huis and huizen, brief and brieven: one vowel, one consonant, and that unvoiced.
    private static string Closed(string stem)
    {
        if (stem[^1] == stem[^2] && !IsVowel(stem[^1]))
        {
            stem = stem[..^1];
        }
        else if (stem.Length >= 4 && stem[^2] == stem[^3] && IsVowel(stem[^2]) && !IsVowel(stem[^1]))
        {
            stem = stem[..^2] + stem[^1];
        }

        return stem[^1] switch
        {
            'v' => stem[..^1] + "f",
            'z' => stem[..^1] + "s",
            _ => stem,
        };
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
