using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>What an offer does to the baskets that it is for.</summary>
/// <param name="Id">Which offer.</param>
/// <param name="Terms">What it gives.</param>
/// <param name="Priority">Offers that do not combine: the greater goes first, whatever is better for the customer.</param>
/// <param name="Combines">Whether it comes on top of others. Of those that do not, a unit has one.</param>
/// <param name="TimesMax">How often in a basket: units, sets or bundles. Null for any number.</param>
internal sealed record OfferRule(OfferId Id, OfferTerms Terms, int Priority, bool Combines, int? TimesMax)
{
    /// <summary>Whether what it does to a unit depends on nothing but the unit.</summary>
    public bool IsSimple => Terms.IsPerUnit && TimesMax is null;
}

/// <summary>Some units of one product at one price.</summary>
internal sealed record RuleLine(ProductId Product, int Units, long Price);

/// <summary>An offer with the lines that it fits.</summary>
/// <param name="Rule">The offer.</param>
/// <param name="Groups">Indexes of lines, by group; one group for all but bundles.</param>
internal sealed record FittingOffer(OfferRule Rule, IReadOnlyList<IReadOnlyList<int>> Groups)
{
    public IEnumerable<int> Lines => Groups.SelectMany(group => group).Distinct();
}

/// <summary>Something that is taken off a line.</summary>
internal readonly record struct LineReduction(OfferId Offer, int Line, long Amount);
