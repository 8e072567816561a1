using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Pricing;

namespace Omnichannel.Graph.Modules.Tests.Offers;

public sealed class BasketRulesTests
{
    private const int Baskets = 1500;

    private static readonly int _first = Random.Shared.Next(1_000_000);

    [Theory]
    [InlineData(3, 299, 598)]
    [InlineData(2, 299, 598)]
    [InlineData(4, 299, 897)]
    [InlineData(6, 299, 1196)]
    public void MultiBuy_Should_GiveTheThirdOne_When_ThreeAreTaken(int units, long price, long total) =>
        Assert.Equal(total, Total([Line(1, units, price)], Offer(1, new OfferTerms.MultiBuy(3, 2, 10_000), 0)));

    [Fact]
    public void MultiBuy_Should_TakeHalfOffTheCheaper_When_TheSecondIsHalfThePrice() =>
        Assert.Equal(1000 + 400, Total([Line(1, 1, 800), Line(2, 1, 1000)], Offer(1, new OfferTerms.MultiBuy(2, 1, 5000), 0, 1)));

    [Fact]
    public void MultiBuy_Should_SpreadWhatIsFree_OverAllThatWereTakenTogether()
    {
        // act
        var reductions = BasketRules.Apply([Line(1, 1, 100), Line(2, 1, 200)], [Offer(1, new OfferTerms.MultiBuy(2, 1, 10_000), 0, 1)]);

        // assert: a euro off three
        Assert.Equal([(0, 33L), (1, 67L)], reductions.Select(reduction => (reduction.Line, reduction.Amount)));
    }

    [Theory]
    [InlineData(1, 299)]
    [InlineData(2, 500)]
    [InlineData(5, 1299)]
    public void MultiPrice_Should_CostFive_When_TwoAreTaken(int units, long total) => Assert.Equal(total, Total([Line(1, units, 299)], Offer(1, new OfferTerms.MultiPrice(2, 500), 0)));

    [Fact]
    public void MultiPrice_Should_LeaveOut_WhatWouldBecomeDearer() =>
        Assert.Equal(700 + 99 + 99, Total([Line(1, 2, 400), Line(2, 2, 99)], Offer(1, new OfferTerms.MultiPrice(2, 700), 0, 1)));

    [Fact]
    public void Bundle_Should_CostItsPrice_ForAsManyAsAreWhole() =>
        Assert.Equal(1000 + 1000 + 500, Total([Line(1, 3, 500), Line(2, 2, 700)], new FittingOffer(Rule(1, new OfferTerms.Bundle([1, 1], 1000, null)), [[0], [1]])));

    [Fact]
    public void BasketReward_Should_BeSpreadToTheCent_When_TheBasketIsWorthEnough()
    {
        // arrange
        var offer = Offer(1, new OfferTerms.BasketReward(5000, 1000, null), 0, 1, 2);

        // act
        var reductions = BasketRules.Apply([Line(1, 1, 3333), Line(2, 1, 3333), Line(3, 1, 3334)], [offer]);

        // assert
        Assert.Equal([333L, 333L, 334L], reductions.Select(reduction => reduction.Amount));
        Assert.Empty(BasketRules.Apply([Line(1, 1, 4999)], [Offer(1, new OfferTerms.BasketReward(5000, 1000, null), 0)]));
    }

    [Fact]
    public void Customer_Should_GetTheBest_When_OffersMeet()
    {
        // arrange: two of three for 5 euro, or half of everything
        var two = Offer(1, new OfferTerms.MultiPrice(2, 500), 0);
        var half = Offer(2, new OfferTerms.PercentageOff(5000), 0);
        var first = half with { Rule = half.Rule with { Priority = -1 } };

        // act, assert
        Assert.Equal(450, Total([Line(1, 3, 300)], two, half));
        Assert.Equal(500 + 150, Total([Line(1, 3, 300)], two, first));
    }

    [Fact]
    public void Offer_Should_ComeOnTop_When_ItCombines()
    {
        // arrange
        var half = Offer(1, new OfferTerms.PercentageOff(5000), 0);
        var tenth = Offer(2, new OfferTerms.PercentageOff(1000), 0);

        // act, assert
        Assert.Equal(450, Total([Line(1, 1, 1000)], half, tenth with { Rule = tenth.Rule with { Combines = true } }));
        Assert.Equal(500, Total([Line(1, 1, 1000)], half, tenth));
    }

    [Fact]
    public void Line_Should_NeverCostLessThanNothing_WhateverTheOffers()
    {
        for (var seed = _first; seed < _first + Baskets; seed++)
        {
            // arrange
            var random = new Random(seed);
            var lines = RandomBasket.Lines(random, 12, 40);
            var offers = RandomBasket.Offers(random, lines.Count, 12);

            // act
            var reductions = BasketRules.Apply(lines, offers);

            // assert
            var off = reductions.ToLookup(reduction => reduction.Line, reduction => reduction.Amount);
            Assert.True(reductions.All(reduction => reduction.Amount > 0), $"seed {seed}: a reduction of nothing");
            Assert.True(lines.Select((line, index) => off[index].Sum() <= line.Price * line.Units).All(fits => fits), $"seed {seed}: more than the line");
        }
    }

    [Fact]
    public void Order_Should_NotMatter_OfLinesAndOffers()
    {
        for (var seed = _first; seed < _first + Baskets; seed++)
        {
            // arrange
            var random = new Random(seed);
            var lines = RandomBasket.Lines(random, 10, 20);
            var offers = RandomBasket.Offers(random, lines.Count, 10);
            var places = RandomBasket.Shuffled(random, Enumerable.Range(0, lines.Count));
            var other = offers.Select(offer => offer with { Groups = [.. offer.Groups.Select(group => group.Select(line => places.ToList().IndexOf(line)).ToArray())] });

            // act
            var first = BasketRules.Apply(lines, offers);
            var second = BasketRules.Apply([.. places.Select(place => lines[place])], RandomBasket.Shuffled(random, other));

            // assert
            Assert.True(
                first.Order(ByLine).SequenceEqual(second.Select(reduction => reduction with { Line = places[reduction.Line] }).Order(ByLine)),
                $"seed {seed}: another order costs something else");
        }
    }

    [Fact]
    public void Total_Should_BeTheNaiveOnes_OverGeneratedBaskets()
    {
        for (var seed = _first; seed < _first + Baskets; seed++)
        {
            // arrange: one reward and nothing that combines, since cents of a line are divided otherwise there
            var random = new Random(seed);
            var lines = RandomBasket.Lines(random, 5, 5);
            var offers = RandomBasket.Offers(random, lines.Count, 5);
            var rewards = offers.Where(offer => offer.Rule.Terms is OfferTerms.BasketReward).Take(1)
                .Select(offer => offer with { Groups = [[.. Enumerable.Range(0, lines.Count)]] });
            var onLines = offers.Where(offer => offer.Rule.Terms is not OfferTerms.BasketReward);
            IReadOnlyList<FittingOffer> tried = onLines.All(offer => offer.Rule.IsSimple || offer.Rule.Combines)
                ? [.. onLines, .. rewards]
                : [.. onLines.Where(offer => !offer.Rule.Combines), .. rewards];

            // act
            var total = Total(lines, [.. tried]);

            // assert
            Assert.True(NaiveBasket.Total(lines, tried) == total, $"seed {seed}: naive {NaiveBasket.Total(lines, tried)}, found {total}");
        }
    }

    [Fact]
    public void Sets_Should_BeTheBestThereAre_OverAllWaysToMakeThem()
    {
        for (var seed = _first; seed < _first + Baskets; seed++)
        {
            // arrange
            var random = new Random(seed);
            var lines = RandomBasket.Lines(random, 4, 2);
            var take = random.Next(2, 4);
            OfferTerms terms = random.Next(2) == 0 ? new OfferTerms.MultiBuy(take, take - 1, 10_000) : new OfferTerms.MultiPrice(take, random.Next(50, 500));
            var units = lines.SelectMany(line => Enumerable.Repeat(line.Price, line.Units)).ToList();

            // act
            var off = units.Sum() - Total(lines, Offer(1, terms, [.. Enumerable.Range(0, lines.Count)]));

            // assert
            Assert.True(MostOff(units, take, terms) == off, $"seed {seed}: {MostOff(units, take, terms)} is possible, found {off}");
        }
    }

    private static readonly Comparer<LineReduction> ByLine =
        Comparer<LineReduction>.Create((left, right) => (left.Line, left.Offer, left.Amount).CompareTo((right.Line, right.Offer, right.Amount)));

    // Leaves the first unit out, or puts it into a set with each choice of others.
    private static long MostOff(List<long> units, int take, OfferTerms terms)
    {
        if (units.Count < take)
        {
            return 0;
        }

        var rest = units[1..];
        var most = MostOff(rest, take, terms);
        foreach (var others in Choices(rest.Count, take - 1))
        {
            List<long> set = [units[0], .. others.Select(place => rest[place])];
            var off = terms is OfferTerms.MultiPrice multi ? set.Sum() - multi.Price : set.Min();
            most = Math.Max(most, off + MostOff([.. rest.Where((_, place) => !others.Contains(place))], take, terms));
        }

        return most;
    }

    private static IEnumerable<int[]> Choices(int count, int size) => size == 0
        ? [[]]
        : Enumerable.Range(0, count).SelectMany(last => Choices(last, size - 1).Select(choice => (int[])[.. choice, last]));

    private static long Total(IReadOnlyList<RuleLine> lines, params FittingOffer[] offers) =>
        lines.Sum(line => line.Price * line.Units) - BasketRules.Apply(lines, offers).Sum(reduction => reduction.Amount);

    private static RuleLine Line(int product, int units, long price) => new(new ProductId(Id(product)), units, price);

    private static FittingOffer Offer(int number, OfferTerms terms, params int[] lines) => new(Rule(number, terms), [lines]);

    private static OfferRule Rule(int number, OfferTerms terms) => new(new OfferId(Id(1000 + number)), terms, 0, false, null);

    private static Guid Id(int number) => new($"0190f5fe-7c00-7a00-8000-{number:x12}");
}
