using System.Text;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>Texts as they are compared: lower case, without diacritics.</summary>
internal static class TextFolding
{
    // The letters from U+00C0 to U+017F without their marks; a space keeps the letter, and those that become two are below.
    private const string Latin =
        "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkk lllllll" +
        "lllnnnnnnn  oooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            Append(folded, character);
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char character)
    {
        if (character is >= '\u0300' and <= '\u036f')
        {
            return;
        }

        if (Two(character) is { } two)
        {
            folded.Append(two);
        }
        else if (character is >= '\u00c0' and <= '\u017f' && Latin[character - '\u00c0'] is not ' ' and var plain)
        {
            folded.Append(plain);
        }
        else
        {
            folded.Append(char.ToLowerInvariant(character));
        }
    }

    private static string? Two(char character) => character switch
    {
        'Æ' or 'æ' => "ae",
        'Œ' or 'œ' => "oe",
        'ß' => "ss",
        'Ĳ' or 'ĳ' => "ij",
        'Þ' or 'þ' => "th",
        'Ð' or 'ð' => "d",
        'Ø' or 'ø' => "o",
        _ => null,
    };
}
