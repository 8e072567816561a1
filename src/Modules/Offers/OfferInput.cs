using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers;

/// <summary>All of an offer, as it is asked.</summary>
internal sealed record OfferInput(
    string Code,
    string TitleNl,
    string? TitleEn,
    string DescriptionNl,
    string? DescriptionEn,
    OfferTermsInput Terms,
    IReadOnlyList<OfferGroupInput> Groups,
    OfferAudience Audience,
    int? TierRank,
    IReadOnlyList<Channel>? Channels,
    string? ChannelReason,
    IReadOnlyList<LocationId>? Locations,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    int Priority,
    bool Combines,
    int? TimesMax,
    OfferActivationInput? Activation,
    OfferHistoryInput? History)
{
    /// <summary>The offer that is asked, once it was found to make sense.</summary>
    /// <exception cref="Engine.GraphQLException">It does not fit the schema's words.</exception>
    public OfferRecord ToRecord()
    {
        var record = new OfferRecord
        {
            Code = Code,
            TitleNl = TitleNl.Trim(),
            TitleEn = TitleEn?.Trim(),
            DescriptionNl = DescriptionNl.Trim(),
            DescriptionEn = DescriptionEn?.Trim(),
            Terms = Terms.ToTerms([.. Groups.Select(group => group.Units)]),
            Groups = [.. Groups.Select(group => group.ToGroup())],
            Audience = Audience,
            TierRank = TierRank,
            Channels = [.. (Channels ?? []).Distinct()],
            ChannelReason = ChannelReason?.Trim(),
            Locations = Locations ?? [],
            StartsAt = StartsAt,
            EndsAt = EndsAt,
            Priority = Priority,
            Combines = Combines,
            TimesMax = TimesMax,
            Activation = Activation is { } rule ? new ActivationRule(rule.Max, rule.PerCustomer, rule.IsSingleUse) : null,
            History = History is { } habit ? new HistoryRule(habit.Habit, habit.Times, habit.Days) : null,
        };
        return OfferChecks.Problem(record) is { } problem ? throw InputRefusal.Of(problem) : record;
    }
}

/// <summary>What an offer gives: one of these.</summary>
internal sealed record OfferTermsInput(
    int? PercentageOff, int? AmountOff, int? FixedPrice, MultiBuyInput? MultiBuy, MultiPriceInput? MultiPrice, BundleInput? Bundle, BasketRewardInput? BasketReward)
{
    /// <param name="units">Of each group.</param>
    public OfferTerms ToTerms(IReadOnlyList<int> units) =>
        PercentageOff is { } rate ? new OfferTerms.PercentageOff(rate)
        : AmountOff is { } amount ? new OfferTerms.AmountOff(amount)
        : FixedPrice is { } price ? new OfferTerms.FixedPrice(price)
        : MultiBuy is { } buy ? new OfferTerms.MultiBuy(buy.Take, buy.Pay, buy.Rate)
        : MultiPrice is { } multi ? new OfferTerms.MultiPrice(multi.Take, multi.Price)
        : Bundle is { } bundle ? new OfferTerms.Bundle(units, bundle.Price, bundle.Rate)
        : BasketReward is { } reward ? new OfferTerms.BasketReward(reward.Minimum, reward.Amount, reward.Rate)
        : throw InputRefusal.Of("\"terms\" needs one of its fields.");
}

internal sealed record MultiBuyInput(int Take, int Pay, int Rate);

internal sealed record MultiPriceInput(int Take, int Price);

internal sealed record BundleInput(int? Price, int? Rate);

internal sealed record BasketRewardInput(int Minimum, int? Amount, int? Rate);

internal sealed record OfferGroupInput(
    int Units,
    bool Everything,
    IReadOnlyList<ProductId>? Products,
    IReadOnlyList<CategoryId>? Categories,
    IReadOnlyList<string>? Brands,
    IReadOnlyList<ProductId>? Except)
{
    public OfferGroup ToGroup() => new(
        Units,
        Everything,
        [.. (Products ?? []).Distinct()],
        [.. (Categories ?? []).Distinct()],
        [.. (Brands ?? []).Select(brand => brand.Trim()).Distinct()],
        [.. (Except ?? []).Distinct()]);
}

internal sealed record OfferActivationInput(int? Max, int PerCustomer, bool IsSingleUse);

internal sealed record OfferHistoryInput(PurchaseHabit Habit, int Times, int Days);
