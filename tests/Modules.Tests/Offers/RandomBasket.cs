using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Pricing;

namespace Omnichannel.Graph.Modules.Tests.Offers;

/// <summary>Baskets and offers drawn by lot.</summary>
internal static class RandomBasket
{
    private static readonly int[] _prices = [0, 1, 49, 50, 99, 100, 149, 199, 250, 333, 999, 2499];
    private static readonly int[] _rates = [1, 333, 1000, 2500, 3333, 5000, 10_000];

    public static IReadOnlyList<RuleLine> Lines(Random random, int linesMax, int unitsMax) =>
        [.. Enumerable.Range(0, random.Next(1, linesMax + 1))
            .Select(number => new RuleLine(new ProductId(Id(number)), random.Next(1, unitsMax + 1), _prices[random.Next(_prices.Length)]))];

    public static IReadOnlyList<FittingOffer> Offers(Random random, int lineCount, int offersMax) =>
        [.. Enumerable.Range(0, random.Next(0, offersMax + 1)).Select(number => Offer(random, number, lineCount)).Where(offer => offer.Groups.All(group => group.Count > 0))];

    public static IReadOnlyList<TItem> Shuffled<TItem>(Random random, IEnumerable<TItem> items)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static FittingOffer Offer(Random random, int number, int lineCount)
    {
        var terms = Terms(random);
        var combines = terms is OfferTerms.PercentageOff or OfferTerms.AmountOff or OfferTerms.BasketReward && random.Next(4) == 0;
        int? timesMax = !combines && terms is not OfferTerms.BasketReward && random.Next(4) == 0 ? random.Next(1, 4) : null;
        var groups = terms is OfferTerms.Bundle bundle ? bundle.Units.Count : 1;
        return new FittingOffer(
            new OfferRule(new OfferId(Id(1000 + number)), terms, random.Next(5) == 0 ? 1 : 0, combines, timesMax),
            [.. Enumerable.Range(0, groups).Select(_ => Enumerable.Range(0, lineCount).Where(_ => random.Next(3) > 0).ToArray())]);
    }

    private static OfferTerms Terms(Random random) => random.Next(8) switch
    {
        0 => new OfferTerms.PercentageOff(Rate(random)),
        1 => new OfferTerms.AmountOff(random.Next(1, 120)),
        2 => new OfferTerms.FixedPrice(random.Next(1, 300)),
        3 or 4 => random.Next(2, 4) is var take ? new OfferTerms.MultiBuy(take, random.Next(1, take), random.Next(2) == 0 ? 10_000 : 5000) : null!,
        5 => new OfferTerms.MultiPrice(random.Next(2, 4), random.Next(50, 500)),
        6 => random.Next(2) == 0
            ? new OfferTerms.Bundle([1, random.Next(1, 3)], random.Next(50, 400), null)
            : new OfferTerms.Bundle([random.Next(1, 3), 1], null, Rate(random)),
        _ => random.Next(2) == 0
            ? new OfferTerms.BasketReward(random.Next(0, 1500), random.Next(1, 800), null)
            : new OfferTerms.BasketReward(random.Next(0, 1500), null, Rate(random)),
    };

    private static int Rate(Random random) => _rates[random.Next(_rates.Length)];

    private static Guid Id(int number) => new($"0190f5fe-7c00-7a00-8000-{number:x12}");
}
