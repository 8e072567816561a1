using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Pricing;
using Omnichannel.Graph.Offers.Rows;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Offers;

/// <summary>What an offer has to be.</summary>
internal static class OfferChecks
{
    private const int MinorMax = 100_000_000;
    private const int SetMax = 100;
    private const int GroupsMax = 5;
    private const int GroupUnitsMax = 20;
    private const int ProductsMax = 1000;
    private const int NamesMax = 50;
    private const int ChannelsMax = 10;
    private const int LocationsMax = 500;

    /// <summary>What is wrong with an offer, for people; null when nothing is.</summary>
    public static string? Problem(OfferRecord offer) =>
        TextProblem(offer) ?? TermsProblem(offer.Terms) ?? GroupsProblem(offer) ?? AudienceProblem(offer) ?? PlaceProblem(offer) ?? StackingProblem(offer);

    /// <summary>What an offer names and does not exist: a product, a category or a location, or nothing.</summary>
    public static async Task<object?> UnknownAsync(GraphDbContext db, OfferRecord offer, StoreDirectory stores, CancellationToken cancellationToken)
    {
        var products = offer.Groups.SelectMany(group => group.Products.Concat(group.Except)).Distinct().ToList();
        var categories = offer.Groups.SelectMany(group => group.Categories).Distinct().ToList();
        var known = products.Count == 0 ? new Dictionary<ProductId, ProductSummary>() : await ProductDirectory.FindAsync(db, products, cancellationToken);
        if (products.Find(product => !known.ContainsKey(product)) is { Value: var product } unknownProduct && product != default)
        {
            return unknownProduct;
        }

        var paths = categories.Count == 0
            ? new Dictionary<CategoryId, IReadOnlyList<CategoryId>>()
            : await ProductDirectory.CategoryPathsAsync(db, categories, cancellationToken);
        if (categories.Find(category => !paths.ContainsKey(category)) is { Value: var category } unknownCategory && category != default)
        {
            return unknownCategory;
        }

        var places = offer.Locations.Count == 0 ? new Dictionary<LocationId, LocationSummary>() : await stores.FindAsync(offer.Locations, cancellationToken);
        return offer.Locations.Where(location => !places.ContainsKey(location)).Select(location => (object?)location).FirstOrDefault();
    }

    private static string? TextProblem(OfferRecord offer) =>
        offer.Code.Length is < 3 or > OffersModel.CodeLengthMax || !offer.Code.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character is '-')
            ? $"\"code\" has 3 to {OffersModel.CodeLengthMax} capital letters, digits and hyphens."
        : offer.TitleNl.Length is 0 or > OffersModel.TitleLengthMax || offer.TitleEn?.Length is 0 or > OffersModel.TitleLengthMax
            ? $"Titles have 1 to {OffersModel.TitleLengthMax} characters."
        : offer.DescriptionNl.Length > OffersModel.DescriptionLengthMax || offer.DescriptionEn?.Length > OffersModel.DescriptionLengthMax
            ? $"Descriptions have at most {OffersModel.DescriptionLengthMax} characters."
        : offer.StartsAt >= offer.EndsAt ? "\"endsAt\" comes after \"startsAt\"." : null;

    private static string? TermsProblem(OfferTerms terms) => terms switch
    {
        OfferTerms.PercentageOff part => RateProblem(part.Rate),
        OfferTerms.AmountOff amount => MinorProblem("amountOff", amount.Amount, 1),
        OfferTerms.FixedPrice price => MinorProblem("fixedPrice", price.Price, 0),
        OfferTerms.MultiBuy multi => multi.Take is < 2 or > SetMax || multi.Pay < 1 || multi.Pay >= multi.Take
            ? $"\"take\" is 2 to {SetMax}, \"pay\" 1 or more and less than that."
            : RateProblem(multi.Rate),
        OfferTerms.MultiPrice multi => multi.Take is < 2 or > SetMax ? $"\"take\" is 2 to {SetMax}." : MinorProblem("price", multi.Price, 0),
        OfferTerms.Bundle bundle => EitherProblem(bundle.Price, bundle.Rate, "price", 0),
        OfferTerms.BasketReward reward => MinorProblem("minimum", reward.Minimum, 0) ?? EitherProblem(reward.Amount, reward.Rate, "amount", 1),
        _ => null,
    };

    private static string? EitherProblem(long? minor, int? rate, string name, int min) =>
        minor is null == rate is null ? $"Give either \"{name}\" or \"rate\"."
        : rate is { } part ? RateProblem(part)
        : MinorProblem(name, minor!.Value, min);

    private static string? RateProblem(int rate) => rate is < 1 or > Rounding.Whole ? $"A rate is 1 to {Rounding.Whole} hundredths of a percent, found: {rate}." : null;

    private static string? MinorProblem(string name, long minor, int min) => minor < min || minor > MinorMax ? $"\"{name}\" is {min} to {MinorMax} minor units." : null;

    private static string? GroupsProblem(OfferRecord offer)
    {
        var isBundle = offer.Terms is OfferTerms.Bundle;
        if (isBundle ? offer.Groups.Count is < 2 or > GroupsMax : offer.Groups.Count != 1)
        {
            return isBundle ? $"A bundle has 2 to {GroupsMax} groups." : "\"groups\" has one entry, but for bundles.";
        }

        return offer.Groups.Any(group => group.Units < 1 || group.Units > (isBundle ? GroupUnitsMax : 1)) ? $"\"units\" is 1, or up to {GroupUnitsMax} in a bundle."
            : offer.Groups.Any(group => !group.Everything && group.Products.Count + group.Categories.Count + group.Brands.Count == 0) ? "A group names something."
            : offer.Groups.Any(group => group.Products.Count > ProductsMax || group.Except.Count > ProductsMax) ? $"A group names at most {ProductsMax} products."
            : offer.Groups.Any(group => group.Categories.Count > NamesMax || group.Brands.Count > NamesMax) ? $"A group names at most {NamesMax} categories and brands."
            : offer.Groups.Any(group => group.Brands.Any(brand => brand.Length is 0 or > 200)) ? "A brand has 1 to 200 characters."
            : null;
    }

    private static string? AudienceProblem(OfferRecord offer) =>
        offer.Audience is OfferAudience.Tier != offer.TierRank is not null || offer.TierRank < 0 ? "\"tierRank\", 0 or more, goes with the audience TIER."
        : offer.Audience is OfferAudience.Personal != offer.History is not null ? "\"history\" goes with the audience PERSONAL."
        : offer.Audience is OfferAudience.Personal && offer.Activation is null ? "A personal offer needs \"activation\"."
        : offer.History is { } history && (history.Times is < 1 or > 100 || history.Days is < 1 or > 730) ? "\"times\" is 1 to 100, \"days\" 1 to 730."
        : offer.Activation is { } rule && (rule.Max < 1 || rule.PerCustomer is < 1 or > 100) ? "\"max\" is 1 or more, \"perCustomer\" 1 to 100."
        : null;

    private static string? PlaceProblem(OfferRecord offer) =>
        offer.Channels.Count > 0 != offer.ChannelReason is not null || offer.ChannelReason?.Length is < 5 or > OffersModel.ChannelReasonLengthMax
            ? $"An offer that does not hold in every channel says why, in 5 to {OffersModel.ChannelReasonLengthMax} characters."
        : offer.Channels.Count > ChannelsMax || offer.Locations.Count > LocationsMax ? $"At most {ChannelsMax} channels and {LocationsMax} locations."
        : null;

    private static string? StackingProblem(OfferRecord offer) =>
        offer.Priority is < -100 or > 100 ? "\"priority\" is -100 to 100."
        : offer.Combines && offer.Terms is not (OfferTerms.PercentageOff or OfferTerms.AmountOff or OfferTerms.BasketReward) ? "Only a percentage, an amount or a reward combines."
        : offer.TimesMax is < 1 or > 1000 || (offer.TimesMax is not null && (offer.Combines || offer.Terms is OfferTerms.BasketReward))
            ? "\"timesMax\" is 1 to 1,000, and not for what combines or a reward."
        : null;
}
