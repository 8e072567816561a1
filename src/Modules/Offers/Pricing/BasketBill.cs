using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>Adds up what lines cost and what is taken off them.</summary>
internal static class BasketBill
{
    private const int Whole = 10_000;

    public static PricedBasket Of(IReadOnlyList<BasketEntry> entries, IReadOnlyList<BasketReduction> reductions)
    {
        var currency = entries.Select(entry => entry.Price?.Currency).FirstOrDefault(found => found is not null) ?? Currency.Eur;
        var byLine = reductions.ToLookup(reduction => reduction.Line);
        var lines = entries.Select((entry, index) => LineOf(entry, [.. byLine[index]], currency)).ToList();
        var nothing = new Money(0, currency);
        return new PricedBasket(
            lines,
            reductions,
            lines.Aggregate(nothing, (sum, line) => sum + line.Amount),
            reductions.Aggregate(nothing, (sum, reduction) => sum + reduction.Amount),
            lines.Aggregate(nothing, (sum, line) => sum + line.Total),
            VatOf(lines, nothing));
    }

    private static PricedBasketLine LineOf(BasketEntry entry, IReadOnlyList<BasketReduction> reductions, Currency currency)
    {
        var amount = entry.Price * entry.Line.Quantity ?? new Money(0, currency);
        var total = reductions.Aggregate(amount, (rest, reduction) => rest - reduction.Amount);
        return new PricedBasketLine(entry.Line.Product, entry.Line.Quantity, entry.Price, entry.VatRate, amount, reductions, total);
    }

    private static List<BasketVat> VatOf(IEnumerable<PricedBasketLine> lines, Money nothing) =>
        [.. lines
            .Where(line => line.VatRate is not null)
            .GroupBy(line => line.VatRate!.Value, line => line.Total)
            .OrderByDescending(rate => rate.Key)
            .Select(rate => (Rate: rate.Key, Amount: rate.Aggregate(nothing, (sum, total) => sum + total)))
            .Select(rate => new BasketVat(rate.Rate, rate.Amount, rate.Amount with { Minor = Tax(rate.Amount.Minor, rate.Rate) }))];

    // Halves up; amounts are 0 or more.
    private static long Tax(long amount, int rate) => ((2 * amount * rate) + Whole + rate) / (2L * (Whole + rate));
}
