namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>Which offers want the same lines, directly or through others.</summary>
internal static class MeetingOffers
{
    /// <summary>The offers in parts that share no line, each in the order in which they came.</summary>
    public static IEnumerable<IReadOnlyList<FittingOffer>> Of(IReadOnlyList<FittingOffer> offers, int lineCount)
    {
        var parts = Enumerable.Range(0, lineCount).ToArray();
        int PartOf(int line) => parts[line] == line ? line : parts[line] = PartOf(parts[line]);
        foreach (var offer in offers)
        {
            var first = offer.Lines.First();
            foreach (var line in offer.Lines)
            {
                parts[PartOf(line)] = PartOf(first);
            }
        }

        return offers.GroupBy(offer => PartOf(offer.Lines.First())).Select(part => part.ToList());
    }
}
