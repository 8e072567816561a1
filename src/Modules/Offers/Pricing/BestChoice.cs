namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>
/// Of offers that do not combine, the use that gives the customer the most.
/// </summary>
/// <remarks>
/// <para>Offers on single units need no choice: each unit has its best one, when no set wants it. Offers on sets that share no line do not meet. Of those that
/// meet, every order of every selection is tried while they are few; the first wins of those that give the same.</para>
/// <para>Of many that meet, one after the other is added, always the one that gives the most.</para>
/// </remarks>
internal sealed class BestChoice
{
    // 326 orders of selections; the next number would be 1,957.
    private const int TriedMax = 5;

    private readonly IReadOnlyList<RuleLine> _lines;
    private readonly int[] _rest;
    private readonly FittingOffer?[] _simple;

    // What a unit of each line has off by itself.
    private readonly long[] _off;

    private BestChoice(IReadOnlyList<RuleLine> lines, int[] rest, IReadOnlyList<FittingOffer> simple)
    {
        _lines = lines;
        _rest = rest;
        _simple = new FittingOffer?[lines.Count];
        _off = new long[lines.Count];
        foreach (var offer in simple)
        {
            foreach (var line in offer.Lines)
            {
                if (offer.Rule.Terms.OffUnit(lines[line].Price) is var off && off > _off[line])
                {
                    (_simple[line], _off[line]) = (offer, off);
                }
            }
        }
    }

    /// <param name="lines">All lines, the dearest first.</param>
    /// <param name="rest">The units that are left of each; those that an offer takes are taken off.</param>
    /// <param name="offers">Of one priority, in the order of their ids.</param>
    public static IReadOnlyList<LineReduction> Of(IReadOnlyList<RuleLine> lines, int[] rest, IReadOnlyList<FittingOffer> offers)
    {
        var bySort = offers.ToLookup(offer => offer.Rule.IsSimple);
        var choice = new BestChoice(lines, rest, [.. bySort[true]]);
        return [.. MeetingOffers.Of([.. bySort[false]], lines.Count).SelectMany(choice.TakeSets), .. choice.TakeUnits()];
    }

    private List<LineReduction> TakeSets(IReadOnlyList<FittingOffer> offers)
    {
        var touched = offers.SelectMany(offer => offer.Lines).Distinct().ToArray();
        var best = offers.Count <= TriedMax ? TryAll(offers, touched) : AddOneByOne(offers, touched);
        List<LineReduction> reductions = [];
        foreach (var offer in best)
        {
            reductions.AddRange(OfferUse.Of(_lines, _rest, offer).Reductions(offer));
        }

        return reductions;
    }

    private IReadOnlyList<FittingOffer> TryAll(IReadOnlyList<FittingOffer> offers, int[] touched)
    {
        var best = new Way([], _rest, 0);
        var most = Worth(best, touched);
        void Try(Way way)
        {
            foreach (var longer in Longer(way, offers))
            {
                if (Worth(longer, touched) is var worth && worth > most)
                {
                    (best, most) = (longer, worth);
                }

                Try(longer);
            }
        }

        Try(best);
        return best.Order;
    }

    private IReadOnlyList<FittingOffer> AddOneByOne(IReadOnlyList<FittingOffer> offers, int[] touched)
    {
        var best = new Way([], _rest, 0);
        var most = Worth(best, touched);
        while (Longer(best, offers).MaxBy(longer => Worth(longer, touched)) is { } next && Worth(next, touched) is var worth && worth > most)
        {
            (best, most) = (next, worth);
        }

        return best.Order;
    }

    // With each of the other offers after it that takes anything.
    private IEnumerable<Way> Longer(Way way, IReadOnlyList<FittingOffer> offers)
    {
        foreach (var offer in offers)
        {
            if (!way.Order.Contains(offer))
            {
                var rest = (int[])way.Rest.Clone();
                if (OfferUse.Of(_lines, rest, offer).Discount is > 0 and var discount)
                {
                    yield return new Way([.. way.Order, offer], rest, way.Discount + discount);
                }
            }
        }
    }

    // What sets give, and single units after them.
    private long Worth(Way way, int[] touched)
    {
        var worth = way.Discount;
        foreach (var line in touched)
        {
            worth += _off[line] * way.Rest[line];
        }

        return worth;
    }

    private IEnumerable<LineReduction> TakeUnits()
    {
        for (var line = 0; line < _lines.Count; line++)
        {
            if (_simple[line] is { } offer && _rest[line] > 0)
            {
                var amount = _off[line] * _rest[line];
                _rest[line] = 0;
                yield return new LineReduction(offer.Rule.Id, line, amount);
            }
        }
    }

    /// <summary>Some offers one after the other, and what is left then.</summary>
    private sealed record Way(IReadOnlyList<FittingOffer> Order, int[] Rest, long Discount);
}
