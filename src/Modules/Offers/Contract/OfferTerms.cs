using System.Text.Json.Serialization;

namespace Omnichannel.Graph.Offers.Contract;

/// <summary>What an offer gives, in minor units and hundredths of a percent; without for whom and when.</summary>
[JsonDerivedType(typeof(PercentageOff), "percentageOff")]
[JsonDerivedType(typeof(AmountOff), "amountOff")]
[JsonDerivedType(typeof(FixedPrice), "fixedPrice")]
[JsonDerivedType(typeof(MultiBuy), "multiBuy")]
[JsonDerivedType(typeof(MultiPrice), "multiPrice")]
[JsonDerivedType(typeof(Bundle), "bundle")]
[JsonDerivedType(typeof(BasketReward), "basketReward")]
public abstract record OfferTerms
{
    private OfferTerms()
    {
    }

    /// <summary>A part of the price of each unit, halves up.</summary>
    public sealed record PercentageOff(int Rate) : OfferTerms;

    /// <summary>An amount off each unit, at most its price.</summary>
    public sealed record AmountOff(long Amount) : OfferTerms;

    /// <summary>Each unit for one price, when that is lower.</summary>
    public sealed record FixedPrice(long Price) : OfferTerms;

    /// <summary>Of each so many units, the cheapest beyond those that are paid have a part of their price off: 3 for 2, or the second at half the price.</summary>
    /// <param name="Take">How many together, 2 or more.</param>
    /// <param name="Pay">How many of them at their full price, 1 or more and less than those taken.</param>
    /// <param name="Rate">What the others have off; 10,000 when they are free.</param>
    public sealed record MultiBuy(int Take, int Pay, int Rate) : OfferTerms;

    /// <summary>So many units for one price: 2 for 5 euro.</summary>
    /// <param name="Take">How many together, 2 or more.</param>
    /// <param name="Price">Of all of them.</param>
    public sealed record MultiPrice(int Take, long Price) : OfferTerms;

    /// <summary>Units of each of several groups together: for one price, or with a part of it off.</summary>
    /// <param name="Units">How many of each group, each 1 or more.</param>
    /// <param name="Price">Of the whole; null when a part is taken off.</param>
    /// <param name="Rate">What is taken off; null when it has a price.</param>
    public sealed record Bundle(IReadOnlyList<int> Units, long? Price, int? Rate) : OfferTerms;

    /// <summary>Something off all that fits, once that is worth enough.</summary>
    /// <param name="Minimum">What it must cost after all other offers.</param>
    /// <param name="Amount">What is taken off; null for a part.</param>
    /// <param name="Rate">What part is taken off; null for an amount.</param>
    public sealed record BasketReward(long Minimum, long? Amount, int? Rate) : OfferTerms;
}
