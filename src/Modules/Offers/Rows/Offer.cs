using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers.Rows;

/// <summary>A reason to pay less: one id, one set of dates and terms, the same in every channel.</summary>
internal sealed class Offer
{
    public required OfferId Id { get; init; }

    /// <summary>The retailer's own, unique.</summary>
    public required string Code { get; init; }

    public required string TitleNl { get; set; }

    /// <summary>The Dutch title when it was never translated.</summary>
    public required string TitleEn { get; set; }

    public required string DescriptionNl { get; set; }

    /// <summary>The Dutch description when it was never translated.</summary>
    public required string DescriptionEn { get; set; }

    /// <summary>As JSON: there are several sorts, and nobody looks for them in SQL.</summary>
    public required OfferTerms Terms { get; set; }

    /// <summary>As JSON, for who reads the offer; <see cref="OfferTarget"/> is what it is found by.</summary>
    public required IReadOnlyList<OfferGroup> Groups { get; set; }

    /// <summary>Of the amounts in its terms.</summary>
    public required Currency Currency { get; init; }

    public OfferAudience Audience { get; set; }

    public int? TierRank { get; set; }

    /// <summary>Codes with a space after each; empty for all channels.</summary>
    public string ChannelCodes { get; set; } = "";

    public string? ChannelReason { get; set; }

    /// <summary>Ids with a space after each; empty for all locations.</summary>
    public string LocationIds { get; set; } = "";

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    public int Priority { get; set; }

    public bool Combines { get; set; }

    public int? TimesMax { get; set; }

    public bool NeedsActivation { get; set; }

    public int? ActivationsMax { get; set; }

    public int ActivationsPerCustomer { get; set; }

    public bool IsSingleUse { get; set; }

    public PurchaseHabit? Habit { get; set; }

    public int HabitTimes { get; set; }

    public int HabitDays { get; set; }

    /// <summary>When it starts or ends next, which is to be told; null when it has ended.</summary>
    public DateTimeOffset? NextTellAt { get; set; }

    public int Version { get; set; } = 1;

    public IReadOnlyList<string> Channels => ChannelCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<LocationId> Locations =>
        [.. LocationIds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new LocationId(Guid.ParseExact(id, "N")))];

    public OfferHead Head => new(
        Id, TitleNl, TitleEn, Terms, Currency, Audience, TierRank, ChannelCodes, LocationIds, StartsAt, EndsAt, Priority, Combines, TimesMax, NeedsActivation);

    /// <summary>It is told as it is now, and next when it starts or ends.</summary>
    public void ToldAt(DateTimeOffset moment) => NextTellAt = StartsAt > moment ? StartsAt : EndsAt > moment ? EndsAt : null;

    public bool IsLiveAt(DateTimeOffset moment) => StartsAt <= moment && moment < EndsAt;
}
