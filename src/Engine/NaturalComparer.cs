namespace Omnichannel.Graph.Engine;

/// <summary>Orders names by code unit, runs of digits by their number: <c>a2</c> before <c>a10</c>.</summary>
internal sealed class NaturalComparer : IComparer<string>
{
    public static NaturalComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var order = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0])
                ? CompareNumbers(ref left, ref right)
                : CompareUnits(ref left, ref right);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length - right.Length;
    }

    private static int CompareUnits(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        var order = left[0].CompareTo(right[0]);
        left = left[1..];
        right = right[1..];
        return order;
    }

    private static int CompareNumbers(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right) => TakeNumber(ref left).CompareTo(TakeNumber(ref right));

    // A leading zero ends the number, so that "01" is read as 0 and then 1.
    private static double TakeNumber(ref ReadOnlySpan<char> text)
    {
        var number = 0.0;
        do
        {
            number = (number * 10) + (text[0] - '0');
            text = text[1..];
        }
        while (number > 0 && !text.IsEmpty && char.IsAsciiDigit(text[0]));

        return number;
    }
}
