using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>Lists of offers.</summary>
internal static class OfferPages
{
    private static readonly Keyset<Offer> _endingFirst = Keyset.By((Offer offer) => offer.EndsAt).ThenBy(offer => offer.Id);
    private static readonly Keyset<Offer> _newest = Keyset.ByDescending((Offer offer) => offer.Id);

    /// <summary><c>offers</c>.</summary>
    public static async Task<Connection<Offer>> LiveAsync(
        LocationId? location,
        Channel channel,
        PageArguments pageArguments,
        GraphDatabase database,
        TimeProvider clock,
        FieldSelection selection,
        CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Offers.HoldingAt(clock.GetUtcNow(), channel, location).ToConnectionAsync(_endingFirst, pageArguments, selection, cancellationToken);
    }

    /// <summary><c>managedOffers</c>.</summary>
    public static async Task<Connection<Offer>> ManagedAsync(
        bool channelOnly, PageArguments pageArguments, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var offers = channelOnly ? db.Offers.Where(offer => offer.ChannelCodes != "") : db.Offers;
        return await offers.ToConnectionAsync(_newest, pageArguments, selection, cancellationToken);
    }

    /// <summary>What holds at a moment in a channel and a location, personal offers left out.</summary>
    public static IQueryable<Offer> HoldingAt(this IQueryable<Offer> offers, DateTimeOffset moment, Channel channel, LocationId? location)
    {
        var (code, place) = ($"{channel.Code} ", location is { } id ? $"{id.Value:N} " : null);
        return offers
            .Where(offer => offer.StartsAt <= moment && offer.EndsAt > moment && offer.Audience != OfferAudience.Personal)
            .Where(offer => offer.ChannelCodes == "" || offer.ChannelCodes.Contains(code))
            .Where(offer => offer.LocationIds == "" || (place != null && offer.LocationIds.Contains(place)));
    }
}
