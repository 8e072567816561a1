using System.Buffers;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>Texts as they are compared: lower case, without diacritics.</summary>
internal static class TextFolding
{
    // The letters from U+00C0 to U+017F without their marks; a space keeps the letter, and those that become two are below.
    private const string Latin =
        "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkk lllllll" +
        "lllnnnnnnn  oooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>How many letters one may become.</summary>
    public const int Growth = 2;

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = ArrayPool<char>.Shared.Rent(text.Length * Growth);
        var result = new string(folded, 0, Fold(text, folded));
        ArrayPool<char>.Shared.Return(folded);
        return result;
    }

    /// <param name="text">A text.</param>
    /// <param name="folded">At least <see cref="Growth"/> times as long.</param>
    /// <returns>How many characters were written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsAscii(character))
            {
                folded[length++] = char.IsAsciiLetterUpper(character) ? (char)(character | ' ') : character;
            }
            else
            {
                length += Append(character, folded[length..]);
            }
        }

        return length;
    }

    private static int Append(char character, Span<char> folded)
    {
        if (character is >= '\u0300' and <= '\u036f')
        {
            return 0;
        }

        if (Two(character) is { } two)
        {
            two.CopyTo(folded);
            return two.Length;
        }

        folded[0] = character is >= '\u00c0' and <= '\u017f' && Latin[character - '\u00c0'] is not ' ' and var plain ? plain : char.ToLowerInvariant(character);
        return 1;
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
