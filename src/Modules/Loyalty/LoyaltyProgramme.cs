using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Loyalty;

/// <summary><c>loyaltyProgramme</c>.</summary>
internal sealed record LoyaltyProgramme(int PointsPerEuro, Money PointValue, int PointsLastMonths, IReadOnlyList<LoyaltyTier> Tiers, IReadOnlyList<LoyaltyAction> Actions)
{
    public static LoyaltyProgramme Of(LoyaltyOptions options) => new(
        options.PointsPerEuro,
        options.WorthOf(1),
        options.PointsLastMonths,
        [.. Enumerable.Range(0, options.Tiers.Count).Select(rank => LoyaltyTier.Of(options, rank)!)],
        [.. options.Actions.Select(action => new LoyaltyAction(action.Key, action.Value))]);
}

/// <summary><c>type LoyaltyTier</c>.</summary>
internal sealed record LoyaltyTier(int Rank, string Code, string NameNl, string NameEn, Money Threshold)
{
    /// <summary>Null above the highest.</summary>
    public static LoyaltyTier? Of(LoyaltyOptions options, int rank) => rank < options.Tiers.Count && options.Tiers[rank] is var tier
        ? new LoyaltyTier(rank, tier.Code, tier.NameNl, tier.NameEn, Money.Eur(tier.ThresholdMinor))
        : null;
}

/// <summary><c>type LoyaltyAction</c>.</summary>
internal sealed record LoyaltyAction(string Code, int Points);

/// <summary><c>enum MembershipBenefit</c>.</summary>
internal enum MembershipBenefit
{
    FreeDelivery,
    SameDayDelivery,
    MemberOffers,
}

/// <summary><c>type PaidMembership</c>.</summary>
internal sealed record ShownMembership(DateTimeOffset From, DateTimeOffset Until, bool IsActive, IReadOnlyList<MembershipBenefit> Benefits);
