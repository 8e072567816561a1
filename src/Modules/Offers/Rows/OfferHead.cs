using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Pricing;

namespace Omnichannel.Graph.Offers.Rows;

/// <summary>What the price engine reads of an offer.</summary>
internal sealed record OfferHead(
    OfferId Id,
    string TitleNl,
    string TitleEn,
    OfferTerms Terms,
    Currency Currency,
    OfferAudience Audience,
    int? TierRank,
    string ChannelCodes,
    string LocationIds,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    int Priority,
    bool Combines,
    int? TimesMax,
    bool NeedsActivation)
{
    public OfferRule Rule => new(Id, Terms, Priority, Combines, TimesMax);

    /// <summary>Whether it holds at a moment, in a channel and a location, whoever buys.</summary>
    public bool Holds(DateTimeOffset moment, Channel channel, LocationId? location) =>
        StartsAt <= moment && moment < EndsAt
        && (ChannelCodes.Length == 0 || ChannelCodes.Contains($"{channel.Code} ", StringComparison.Ordinal))
        && (LocationIds.Length == 0 || (location is { } place && LocationIds.Contains($"{place.Value:N} ", StringComparison.Ordinal)));

    /// <summary>Whether it is for somebody, apart from what must be activated.</summary>
    public bool IsFor(Membership? membership, DateTimeOffset moment) => Audience switch
    {
        OfferAudience.Members => membership?.IsPaidAt(moment) is true,
        OfferAudience.Tier => membership?.TierRank >= TierRank,
        _ => true,
    };
}
