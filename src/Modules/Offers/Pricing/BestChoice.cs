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

    private BestChoice(IReadOnlyList<RuleLine> lines, int[] rest, IReadOnlyList<FittingOffer> simple)
    {
        _lines = lines;
        _rest = rest;
        _simple = new FittingOffer?[lines.Count];
        foreach (var offer in simple)
        {
            foreach (var line in offer.Lines)
            {
                if (offer.Rule.Terms.OffUnit(lines[line].Price) > Off(line))
                {
                    _simple[line] = offer;
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
        IReadOnlyList<FittingOffer> best = [];
        var most = Worth([], touched);
        void Try(IReadOnlyList<FittingOffer> order)
        {
            foreach (var offer in offers.Where(offer => !order.Contains(offer)))
            {
                IReadOnlyList<FittingOffer> longer = [.. order, offer];
                if (Worth(longer, touched) is var worth && worth > most)
                {
                    (best, most) = (longer, worth);
                }

                Try(longer);
            }
        }

        Try([]);
        return best;
    }

    private IReadOnlyList<FittingOffer> AddOneByOne(IReadOnlyList<FittingOffer> offers, int[] touched)
    {
        IReadOnlyList<FittingOffer> best = [];
        var most = Worth([], touched);
        while (true)
        {
            var order = best;
            var next = offers.Where(offer => !order.Contains(offer)).Select(offer => (IReadOnlyList<FittingOffer>)[.. order, offer])
                .Select(longer => (Order: longer, Worth: Worth(longer, touched)))
                .DefaultIfEmpty((order, most))
                .MaxBy(candidate => candidate.Item2);
            if (next.Item2 <= most)
            {
                return best;
            }

            (best, most) = next;
        }
    }

    // What sets in an order give, and single units after them.
    private long Worth(IReadOnlyList<FittingOffer> order, int[] touched)
    {
        var rest = _rest.ToArray();
        var worth = order.Sum(offer => OfferUse.Of(_lines, rest, offer).Discount);
        return worth + touched.Sum(line => Off(line) * rest[line]);
    }

    private IEnumerable<LineReduction> TakeUnits()
    {
        for (var line = 0; line < _lines.Count; line++)
        {
            if (_simple[line] is { } offer && _rest[line] > 0)
            {
                var amount = Off(line) * _rest[line];
                _rest[line] = 0;
                yield return new LineReduction(offer.Rule.Id, line, amount);
            }
        }
    }

    private long Off(int line) => _simple[line]?.Rule.Terms.OffUnit(_lines[line].Price) ?? 0;
}
