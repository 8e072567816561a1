using System.Globalization;
using System.Text;

namespace Omnichannel.Graph.Lists;

/// <summary>Positions in a list: texts that sort the entries, with room for another one between any two, so that a move changes one entry alone.</summary>
internal static class ListOrder
{
    /// <summary>Characters of a position. What would be longer has to be dealt out anew.</summary>
    public const int LengthMax = 64;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int NumberLength = 6;

    /// <summary>The positions of entries that are dealt out anew, from 0.</summary>
    public static string At(int index) => string.Create(CultureInfo.InvariantCulture, $"{index + 100_001:d6}");

    /// <summary>A position behind the last one.</summary>
    /// <param name="last">Null for an empty list.</param>
    public static string Behind(string? last)
    {
        if (last is null)
        {
            return At(0);
        }

        // Not the middle of all that follows, which would make positions longer with each entry.
        var number = last.PadRight(NumberLength, Digits[0])[..NumberLength].ToCharArray();
        for (var index = NumberLength - 1; index >= 0; index--)
        {
            var digit = Digits.IndexOf(number[index], StringComparison.Ordinal);
            if (digit < Digits.Length - 1)
            {
                number[index] = Digits[digit + 1];
                return new string(number);
            }

            number[index] = Digits[0];
        }

        return Between(last, null);
    }

    /// <summary>A position between two.</summary>
    /// <param name="low">Empty for the start.</param>
    /// <param name="high">Greater than <paramref name="low"/>; null for the end.</param>
    public static string Between(string low, string? high)
    {
        var between = new StringBuilder();
        for (var index = 0; ; index++)
        {
            var from = index < low.Length ? Digits.IndexOf(low[index], StringComparison.Ordinal) : 0;
            var to = high is not null && index < high.Length ? Digits.IndexOf(high[index], StringComparison.Ordinal) : Digits.Length;
            if (to - from > 1)
            {
                return between.Append(Digits[(from + to) / 2]).ToString();
            }

            between.Append(Digits[from]);
            if (to > from)
            {
                // From here on anything is less than the upper end.
                high = null;
            }
        }
    }
}
