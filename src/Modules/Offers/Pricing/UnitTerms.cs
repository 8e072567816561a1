using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>What single units have off.</summary>
internal static class UnitTerms
{
    extension(OfferTerms terms)
    {
        /// <summary>Whether each unit has its own reduction, whatever else is in the basket.</summary>
        public bool IsPerUnit => terms is OfferTerms.PercentageOff or OfferTerms.AmountOff or OfferTerms.FixedPrice;

        /// <summary>What a unit of a price has off; 0 for what needs more than one unit.</summary>
        public long OffUnit(long price) => terms switch
        {
            OfferTerms.PercentageOff part => Rounding.Part(price, part.Rate),
            OfferTerms.AmountOff amount => Math.Min(amount.Amount, price),
            OfferTerms.FixedPrice fixedPrice => Math.Max(0, price - fixedPrice.Price),
            _ => 0,
        };
    }
}
