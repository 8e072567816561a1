using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Offers.Contract;

/// <summary>What a basket costs. Lines that are not for sale count for nothing.</summary>
/// <param name="Lines">One for each of the basket's, in its order.</param>
/// <param name="Reductions">What is taken off, line by line; each more than 0, together never more than the line.</param>
/// <param name="Subtotal">Before offers, value added tax included.</param>
/// <param name="Discount">What is taken off in all, 0 or more.</param>
/// <param name="Total">What is to be paid, value added tax included.</param>
/// <param name="Vat">What of the total is tax, by rate, the highest first.</param>
public sealed record PricedBasket(
    IReadOnlyList<PricedBasketLine> Lines,
    IReadOnlyList<BasketReduction> Reductions,
    Money Subtotal,
    Money Discount,
    Money Total,
    IReadOnlyList<BasketVat> Vat)
{
    /// <summary>The offers that take something off, by id.</summary>
    public IReadOnlyList<OfferId> Offers => [.. Reductions.Select(reduction => reduction.Offer).Distinct().Order()];
}

/// <summary>What a line costs.</summary>
/// <param name="Product">The product.</param>
/// <param name="Quantity">How many units.</param>
/// <param name="ListPrice">Of one unit before offers, value added tax included: the location's own when its owner deviates. Null when it is not for sale.</param>
/// <param name="VatRate">Hundredths of a percent; null when it is not for sale.</param>
/// <param name="Amount">All units before offers; 0 when it is not for sale.</param>
/// <param name="Reductions">What is taken off this line.</param>
/// <param name="Total">The amount without the reductions.</param>
public sealed record PricedBasketLine(
    ProductId Product,
    Quantity Quantity,
    Money? ListPrice,
    int? VatRate,
    Money Amount,
    IReadOnlyList<BasketReduction> Reductions,
    Money Total);

/// <summary>Something that an offer takes off a line.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Line">The line's place in the basket, from 0.</param>
/// <param name="Amount">How much, more than 0.</param>
/// <param name="ReasonNl">Why, for people, in Dutch: the offer's title.</param>
/// <param name="ReasonEn">Why, for people, in English.</param>
public sealed record BasketReduction(OfferId Offer, int Line, Money Amount, string ReasonNl, string ReasonEn)
{
    /// <summary>Why, in a language.</summary>
    public string ReasonIn(Language language) => language is Language.En ? ReasonEn : ReasonNl;
}

/// <summary>The value added tax of one rate.</summary>
/// <param name="Rate">Hundredths of a percent.</param>
/// <param name="Amount">What is taxed at it, tax included, offers taken off.</param>
/// <param name="Vat">The tax within that amount, rounded to the minor unit, halves up.</param>
public sealed record BasketVat(int Rate, Money Amount, Money Vat);
