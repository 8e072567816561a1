using System.Diagnostics;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>What an offer gives, with money: <c>union OfferTerms</c>.</summary>
internal abstract record ShownTerms
{
    private ShownTerms()
    {
    }

    public sealed record PercentageOff(int Rate) : ShownTerms;

    public sealed record AmountOff(Money Amount) : ShownTerms;

    public sealed record FixedPrice(Money Price) : ShownTerms;

    public sealed record MultiBuy(int Take, int Pay, int Rate) : ShownTerms;

    public sealed record MultiPrice(int Take, Money Price) : ShownTerms;

    public sealed record Bundle(Money? Price, int? Rate) : ShownTerms;

    public sealed record BasketReward(Money Minimum, Money? Amount, int? Rate) : ShownTerms;

    public static ShownTerms Of(Offer offer) => offer.Terms switch
    {
        OfferTerms.PercentageOff part => new PercentageOff(part.Rate),
        OfferTerms.AmountOff amount => new AmountOff(new Money(amount.Amount, offer.Currency)),
        OfferTerms.FixedPrice price => new FixedPrice(new Money(price.Price, offer.Currency)),
        OfferTerms.MultiBuy multi => new MultiBuy(multi.Take, multi.Pay, multi.Rate),
        OfferTerms.MultiPrice multi => new MultiPrice(multi.Take, new Money(multi.Price, offer.Currency)),
        OfferTerms.Bundle bundle => new Bundle(bundle.Price is { } price ? new Money(price, offer.Currency) : null, bundle.Rate),
        OfferTerms.BasketReward reward => new BasketReward(
            new Money(reward.Minimum, offer.Currency), reward.Amount is { } amount ? new Money(amount, offer.Currency) : null, reward.Rate),
        _ => throw new UnreachableException(),
    };
}
