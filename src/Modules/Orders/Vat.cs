using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Orders;

/// <summary>Value added tax within amounts.</summary>
internal static class Vat
{
    private const int Whole = 10_000;

    /// <summary>The tax by rate, the highest first, of goods and what it costs to get them.</summary>
    public static IEnumerable<(int Rate, long Amount, long Vat)> Of(IReadOnlyList<BasketVat> goods, long cost, int costRate) =>
        Of(goods.Select(rate => (rate.Rate, rate.Amount.Minor)).Concat(cost > 0 ? [(costRate, cost)] : []));

    /// <summary>The tax by rate, the highest first.</summary>
    public static IEnumerable<(int Rate, long Amount, long Vat)> Of(IEnumerable<(int Rate, long Amount)> amounts) => amounts
        .GroupBy(amount => amount.Rate, amount => amount.Amount)
        .OrderByDescending(rate => rate.Key)
        .Select(rate => (rate.Key, rate.Sum(), Within(rate.Sum(), rate.Key)));

    // Halves up; amounts are 0 or more.
    private static long Within(long amount, int rate) => ((2 * amount * rate) + Whole + rate) / (2L * (Whole + rate));
}
