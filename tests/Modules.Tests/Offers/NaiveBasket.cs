using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Pricing;

namespace Omnichannel.Graph.Modules.Tests.Offers;

/// <summary>The rules of offers once more, unit by unit and with every order of every selection of offers tried: slow, and easy to believe.</summary>
internal static class NaiveBasket
{
    /// <summary>What is to be paid.</summary>
    public static long Total(IReadOnlyList<RuleLine> lines, IReadOnlyList<FittingOffer> offers)
    {
        var units = lines.SelectMany((line, index) => Enumerable.Repeat(new Unit(index, line.Price, line.Product.Value), line.Units)).ToList();
        var paid = lines.Select(line => line.Price * line.Units).ToArray();
        var onLines = offers.Where(offer => offer.Rule.Terms is not OfferTerms.BasketReward).ToList();
        foreach (var tier in onLines.Where(offer => !offer.Rule.Combines).GroupBy(offer => offer.Rule.Priority).OrderByDescending(tier => tier.Key))
        {
            var best = Orders([.. tier.Where(offer => !offer.Rule.IsSimple).OrderBy(offer => offer.Rule.Id)])
                .Select(order => Use(units, order, [.. tier.Where(offer => offer.Rule.IsSimple)]))
                .Aggregate((most, next) => next.Off > most.Off ? next : most);
            units = best.Left;
            foreach (var (offer, used, off) in best.Used)
            {
                Spread(paid, [.. used.GroupBy(unit => unit.Line).OrderBy(line => line.Key)], off, offer.Rule.Terms.IsPerUnit);
            }
        }

        Combine(lines, paid, [.. onLines.Where(offer => offer.Rule.Combines)]);
        return paid.Sum() - OffBasket(paid, [.. offers.Except(onLines)]);
    }

    private static void Combine(IReadOnlyList<RuleLine> lines, long[] paid, IReadOnlyList<FittingOffer> offers)
    {
        foreach (var offer in offers.OrderByDescending(offer => offer.Rule.Priority).ThenBy(offer => offer.Rule.Id))
        {
            foreach (var line in offer.Groups[0])
            {
                paid[line] -= offer.Rule.Terms is OfferTerms.PercentageOff part
                    ? HalfUp(paid[line], part.Rate)
                    : Math.Min(((OfferTerms.AmountOff)offer.Rule.Terms).Amount * lines[line].Units, paid[line]);
            }
        }
    }

    // A single basket reward only: more of them divide cents, which the bounds are tested of.
    private static long OffBasket(long[] paid, IReadOnlyList<FittingOffer> offers)
    {
        if (offers.Count > 1)
        {
            throw new ArgumentException("One basket offer at most.", nameof(offers));
        }

        if (offers.Count == 0)
        {
            return 0;
        }

        var reward = (OfferTerms.BasketReward)offers[0].Rule.Terms;
        var worth = offers[0].Groups[0].Sum(line => paid[line]);
        return worth < reward.Minimum ? 0 : reward.Amount is { } amount ? Math.Min(amount, worth) : HalfUp(worth, reward.Rate!.Value);
    }

    private static (long Off, List<Unit> Left, List<(FittingOffer, List<Unit>, long)> Used) Use(
        List<Unit> units, IReadOnlyList<FittingOffer> order, IReadOnlyList<FittingOffer> simple)
    {
        var left = units.ToList();
        List<(FittingOffer Offer, List<Unit> Units, long Off)> used = [];
        foreach (var offer in order)
        {
            for (var times = 0; times < (offer.Rule.TimesMax ?? int.MaxValue) && Next(left, offer) is { } set && Off(offer.Rule.Terms, set) is > 0 and var off; times++)
            {
                set.ForEach(unit => left.Remove(unit));
                used.Add((offer, set, off));
            }
        }

        foreach (var unit in left.ToList())
        {
            var best = simple.Where(offer => offer.Groups[0].Contains(unit.Line)).OrderBy(offer => offer.Rule.Id).MaxBy(offer => offer.Rule.Terms.OffUnit(unit.Price));
            if (best is not null && best.Rule.Terms.OffUnit(unit.Price) is > 0 and var off)
            {
                left.Remove(unit);
                used.Add((best, [unit], off));
            }
        }

        return (used.Sum(use => use.Off), left, used);
    }

    private static List<Unit>? Next(List<Unit> left, FittingOffer offer)
    {
        var sizes = offer.Rule.Terms switch
        {
            OfferTerms.MultiBuy multi => [multi.Take],
            OfferTerms.MultiPrice multi => [multi.Take],
            OfferTerms.Bundle bundle => bundle.Units,
            _ => [1],
        };
        var set = new List<Unit>();
        for (var group = 0; group < sizes.Count; group++)
        {
            var fitting = Without(left, set).Where(unit => offer.Groups[group].Contains(unit.Line));
            var inOrder = offer.Rule.Terms.IsPerUnit ? fitting.OrderByDescending(unit => offer.Rule.Terms.OffUnit(unit.Price)) : fitting.OrderByDescending(unit => unit.Price);
            var taken = inOrder.ThenByDescending(unit => unit.Price).ThenBy(unit => unit.Product).Take(sizes[group]).ToList();
            if (taken.Count < sizes[group])
            {
                return null;
            }

            set.AddRange(taken);
        }

        return set;
    }

    private static List<Unit> Without(List<Unit> units, List<Unit> taken)
    {
        var left = units.ToList();
        taken.ForEach(unit => left.Remove(unit));
        return left;
    }

    private static long Off(OfferTerms terms, List<Unit> set) => terms switch
    {
        OfferTerms.MultiBuy multi => set.OrderByDescending(unit => unit.Price).Skip(multi.Pay).Sum(unit => HalfUp(unit.Price, multi.Rate)),
        OfferTerms.MultiPrice multi => set.Sum(unit => unit.Price) - multi.Price,
        OfferTerms.Bundle { Price: { } price } => set.Sum(unit => unit.Price) - price,
        OfferTerms.Bundle bundle => HalfUp(set.Sum(unit => unit.Price), bundle.Rate!.Value),
        _ => terms.OffUnit(set[0].Price),
    };

    // Which line has it counts for those that combine only, which the comparison leaves out then.
    private static void Spread(long[] paid, List<IGrouping<int, Unit>> used, long off, bool isPerUnit)
    {
        foreach (var line in used)
        {
            var share = isPerUnit ? off : Math.Min(off, line.Sum(unit => unit.Price));
            paid[line.Key] -= share;
            off -= share;
        }
    }

    private static IEnumerable<IReadOnlyList<FittingOffer>> Orders(IReadOnlyList<FittingOffer> offers)
    {
        yield return [];
        foreach (var first in offers)
        {
            foreach (var rest in Orders([.. offers.Where(offer => !ReferenceEquals(offer, first))]))
            {
                yield return [first, .. rest];
            }
        }
    }

    private static long HalfUp(long amount, int rate) => (long)Math.Floor((amount * (decimal)rate / 10_000) + 0.5m);

    private sealed record Unit(int Line, long Price, Guid Product);
}
