namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>How amounts are divided without losing a cent.</summary>
internal static class Rounding
{
    /// <summary>The whole, in hundredths of a percent.</summary>
    public const int Whole = 10_000;

    /// <summary>A part of an amount that is 0 or more, halves up.</summary>
    public static long Part(long amount, int rate) => checked((2 * amount * rate) + Whole) / (2L * Whole);

    /// <summary>
    /// Divides an amount over weights by the largest remainder: each gets its share rounded down, and the cents that are left go to the largest remainders, the
    /// earlier first.
    /// </summary>
    /// <param name="amount">0 or more, at most the sum of the weights, so that no share is more than its weight.</param>
    /// <param name="weights">0 or more each.</param>
    public static long[] Spread(long amount, IReadOnlyList<long> weights)
    {
        var sum = (Int128)weights.Sum();
        if (sum == 0)
        {
            return new long[weights.Count];
        }

        var shares = weights.Select(weight => (long)((Int128)amount * weight / sum)).ToArray();
        var left = (int)(amount - shares.Sum());
        var largest = Enumerable.Range(0, weights.Count)
            .OrderByDescending(index => (Int128)amount * weights[index] % sum)
            .ThenBy(index => index)
            .Take(left);
        foreach (var index in largest)
        {
            shares[index]++;
        }

        return shares;
    }
}
