using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>
/// Lets one offer take what it needs of the units that are left: as often as it can, the dearest first, which gives the customer the most.
/// </summary>
/// <remarks>Lines are in the rules' order: the dearest first.</remarks>
internal sealed class OfferUse
{
    private readonly IReadOnlyList<RuleLine> _lines;
    private readonly int[] _rest;
    private readonly long[] _worth;
    private readonly List<SetPart> _set = [];
    private readonly int[] _inSet;

    private OfferUse(IReadOnlyList<RuleLine> lines, int[] rest)
    {
        _lines = lines;
        _rest = rest;
        _worth = new long[lines.Count];
        _inSet = new int[lines.Count];
    }

    /// <summary>What is taken off in all.</summary>
    public long Discount { get; private set; }

    /// <param name="lines">All lines.</param>
    /// <param name="rest">The units that are left of each; those that the offer takes are taken off.</param>
    /// <param name="offer">The offer.</param>
    public static OfferUse Of(IReadOnlyList<RuleLine> lines, int[] rest, FittingOffer offer)
    {
        var use = new OfferUse(lines, rest);
        var timesMax = offer.Rule.TimesMax ?? int.MaxValue;
        switch (offer.Rule.Terms)
        {
            case OfferTerms.MultiBuy multi:
                use.TakeSets([multi.Take], offer.Groups, timesMax, multi.OffSet);
                break;
            case OfferTerms.MultiPrice multi:
                use.TakeSets([multi.Take], offer.Groups, timesMax, multi.OffSet);
                break;
            case OfferTerms.Bundle bundle:
                use.TakeSets(bundle.Units, offer.Groups, timesMax, bundle.OffSet);
                break;
            default:
                use.TakeUnits(offer.Groups[0], timesMax, offer.Rule.Terms);
                break;
        }

        return use;
    }

    /// <summary>What is taken off each line: in the proportion of what its units cost, so that no unit is free and another not when one of them comes back.</summary>
    public IEnumerable<LineReduction> Reductions(FittingOffer offer) =>
        Rounding.Spread(Discount, _worth).Select((amount, line) => new LineReduction(offer.Rule.Id, line, amount)).Where(reduction => reduction.Amount > 0);

    private void TakeUnits(IEnumerable<int> group, int timesMax, OfferTerms terms)
    {
        foreach (var line in group.OrderByDescending(line => terms.OffUnit(_lines[line].Price)).ThenBy(line => line))
        {
            var off = terms.OffUnit(_lines[line].Price);
            var units = Math.Min(_rest[line], timesMax);
            if (off > 0 && units > 0)
            {
                Take(line, units);
                Discount += off * units;
                timesMax -= units;
            }
        }
    }

    // Sets of the same units are taken at once, so that the work grows with the lines and not with the units.
    private void TakeSets(IReadOnlyList<int> units, IReadOnlyList<IReadOnlyList<int>> groups, int timesMax, Func<IReadOnlyList<SetPart>, long> off)
    {
        while (timesMax > 0 && FillSet(units, groups) && off(_set) is > 0 and var discount)
        {
            var times = timesMax;
            foreach (var part in _set)
            {
                times = Math.Min(times, _rest[part.Line] / _inSet[part.Line]);
            }

            foreach (var part in _set)
            {
                Take(part.Line, part.Units * times);
            }

            Discount += discount * times;
            timesMax -= times;
        }
    }

    // The next set, the dearest units of each group first; false when a group has too few.
    private bool FillSet(IReadOnlyList<int> units, IReadOnlyList<IReadOnlyList<int>> groups)
    {
        _set.Clear();
        Array.Clear(_inSet);
        for (var group = 0; group < units.Count; group++)
        {
            var (wanted, lines) = (units[group], groups[group]);
            for (var index = 0; index < lines.Count && wanted > 0; index++)
            {
                var line = lines[index];
                if (Math.Min(_rest[line] - _inSet[line], wanted) is > 0 and var count)
                {
                    _set.Add(new SetPart(line, count, _lines[line].Price));
                    _inSet[line] += count;
                    wanted -= count;
                }
            }

            if (wanted > 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Take(int line, int units)
    {
        _rest[line] -= units;
        _worth[line] += _lines[line].Price * units;
    }
}
