using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>What sets have off.</summary>
internal static class SetTerms
{
    /// <summary>The cheapest units beyond those that are paid have the rate off.</summary>
    /// <param name="set">The dearest first.</param>
    public static long OffSet(this OfferTerms.MultiBuy multi, IReadOnlyList<SetPart> set)
    {
        var (paid, off) = (multi.Pay, 0L);
        foreach (var part in set)
        {
            var full = Math.Min(paid, part.Units);
            paid -= full;
            off += Rounding.Part(part.Price, multi.Rate) * (part.Units - full);
        }

        return off;
    }

    public static long OffSet(this OfferTerms.MultiPrice multi, IReadOnlyList<SetPart> set) => Worth(set) - multi.Price;

    public static long OffSet(this OfferTerms.Bundle bundle, IReadOnlyList<SetPart> set) =>
        bundle.Price is { } price ? Worth(set) - price : Rounding.Part(Worth(set), bundle.Rate!.Value);

    private static long Worth(IReadOnlyList<SetPart> set) => set.Sum(part => part.Price * part.Units);
}

/// <summary>Some units of a set.</summary>
internal readonly record struct SetPart(int Line, int Units, long Price);
