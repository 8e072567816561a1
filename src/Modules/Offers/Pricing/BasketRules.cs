using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>
/// What offers take off a basket: a pure function of the lines and the offers. The order in which they come does not matter.
/// </summary>
/// <remarks>
/// <para>First offers that do not combine, those of the greatest priority first: a unit has at most one of them, and of what can be done the customer gets the best.</para>
/// <para>Then those that combine, on what is left of each line; then what a whole basket has off: the best one that does not combine, and all that do.</para>
/// </remarks>
internal sealed class BasketRules
{
    private readonly IReadOnlyList<RuleLine> _lines;
    private readonly int[] _rest;
    private readonly long[] _amounts;
    private readonly List<LineReduction> _reductions = [];

    private BasketRules(IReadOnlyList<RuleLine> lines)
    {
        _lines = lines;
        _rest = [.. lines.Select(line => line.Units)];
        _amounts = [.. lines.Select(line => line.Price * line.Units)];
    }

    /// <summary>All reductions, each more than 0, by line, then in the order in which they are taken off.</summary>
    public static IReadOnlyList<LineReduction> Apply(IReadOnlyList<RuleLine> lines, IReadOnlyList<FittingOffer> offers)
    {
        // One order for all that is the same, so that chance decides nothing: the dearest first.
        var places = Enumerable.Range(0, lines.Count)
            .OrderByDescending(line => lines[line].Price).ThenBy(line => lines[line].Product).ThenByDescending(line => lines[line].Units)
            .ToArray();
        var ranks = new int[lines.Count];
        for (var rank = 0; rank < places.Length; rank++)
        {
            ranks[places[rank]] = rank;
        }

        var ordered = offers
            .Where(offer => offer.Groups.All(group => group.Count > 0))
            .OrderByDescending(offer => offer.Rule.Priority).ThenBy(offer => offer.Rule.Id)
            .Select(offer => offer with { Groups = [.. offer.Groups.Select(group => group.Select(line => ranks[line]).Order().ToArray())] })
            .ToList();
        return [.. new BasketRules([.. places.Select(place => lines[place])]).Run(ordered)
            .Select(reduction => reduction with { Line = places[reduction.Line] })
            .OrderBy(reduction => reduction.Line)];
    }

    private List<LineReduction> Run(List<FittingOffer> offers)
    {
        var onLines = offers.ToLookup(offer => offer.Rule.Terms is not OfferTerms.BasketReward);
        foreach (var tier in onLines[true].Where(offer => !offer.Rule.Combines).GroupBy(offer => offer.Rule.Priority))
        {
            TakeOff(BestChoice.Of(_lines, _rest, [.. tier]));
        }

        foreach (var offer in onLines[true].Where(offer => offer.Rule.Combines))
        {
            TakeOff([.. OffLines(offer)]);
        }

        var before = _amounts.ToArray();
        foreach (var tier in onLines[false].Where(offer => !offer.Rule.Combines).GroupBy(offer => offer.Rule.Priority))
        {
            var best = tier.Select(offer => OffBasket(offer, before)).MaxBy(reductions => reductions.Sum(reduction => reduction.Amount))!;
            if (best.Count > 0)
            {
                TakeOff(best);
                break;
            }
        }

        foreach (var offer in onLines[false].Where(offer => offer.Rule.Combines))
        {
            TakeOff(OffBasket(offer, before));
        }

        return _reductions;
    }

    private void TakeOff(IReadOnlyList<LineReduction> reductions)
    {
        foreach (var reduction in reductions)
        {
            _amounts[reduction.Line] -= reduction.Amount;
        }

        _reductions.AddRange(reductions);
    }

    private IEnumerable<LineReduction> OffLines(FittingOffer offer) => offer.Lines
        .Select(line => new LineReduction(offer.Rule.Id, line, offer.Rule.Terms switch
        {
            OfferTerms.PercentageOff part => Rounding.Part(_amounts[line], part.Rate),
            OfferTerms.AmountOff amount => Math.Min(amount.Amount * _lines[line].Units, _amounts[line]),
            _ => 0,
        }))
        .Where(reduction => reduction.Amount > 0);

    /// <param name="before">What lines cost after the offers on lines: what counts for the minimum, whichever basket offers came before.</param>
    private List<LineReduction> OffBasket(FittingOffer offer, long[] before)
    {
        var reward = (OfferTerms.BasketReward)offer.Rule.Terms;
        var lines = offer.Lines.ToList();
        if (lines.Sum(line => before[line]) < reward.Minimum)
        {
            return [];
        }

        var weights = lines.ConvertAll(line => _amounts[line]);
        var off = reward.Amount is { } amount ? Math.Min(amount, weights.Sum()) : Rounding.Part(weights.Sum(), reward.Rate!.Value);
        return [.. Rounding.Spread(off, weights).Select((share, index) => new LineReduction(offer.Rule.Id, lines[index], share)).Where(reduction => reduction.Amount > 0)];
    }
}
