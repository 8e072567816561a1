using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>Puts an offer into its rows. Whoever changes an offer locks its row first.</summary>
internal static class OfferWriting
{
    public static Offer Add(CommandScope scope, OfferId id, OfferRecord record)
    {
        var offer = new Offer
        {
            Id = id,
            Code = record.Code,
            TitleNl = "",
            TitleEn = "",
            DescriptionNl = "",
            DescriptionEn = "",
            Terms = record.Terms,
            Groups = record.Groups,
            Currency = Currency.Eur,
            StartsAt = record.StartsAt,
            EndsAt = record.EndsAt,
        };
        Fill(offer, record);
        scope.Db.Add(offer);
        scope.Db.AddRange(OfferTarget.Of(offer.Id, offer.Groups));
        if (offer.NeedsActivation)
        {
            scope.Db.Add(new ActivationCount { Offer = offer.Id, ActivatedMax = offer.ActivationsMax });
        }

        Tell(scope, offer);
        return offer;
    }

    public static async Task ChangeAsync(CommandScope scope, Offer offer, OfferRecord record)
    {
        scope.Db.RemoveRange(await scope.Db.OfferTargets.Where(target => target.Offer == offer.Id).ToListAsync(scope.CancellationToken));
        await scope.SaveAsync();
        Fill(offer, record);
        scope.Db.AddRange(OfferTarget.Of(offer.Id, offer.Groups));
        var count = await scope.Db.ActivationCounts.Where(row => row.Offer == offer.Id).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (offer.NeedsActivation)
        {
            count ??= scope.Db.Add(new ActivationCount { Offer = offer.Id }).Entity;

            // What was given stays given.
            count.ActivatedMax = offer.ActivationsMax = offer.ActivationsMax is { } max ? Math.Max(max, count.Activated) : null;
        }

        Changed(scope, offer);
    }

    public static void End(CommandScope scope, Offer offer)
    {
        if (offer.EndsAt > scope.Now)
        {
            offer.EndsAt = scope.Now;
            offer.StartsAt = offer.StartsAt < scope.Now ? offer.StartsAt : scope.Now;
            Changed(scope, offer);
        }
    }

    /// <summary>It is another one now, if only because it has started or ended.</summary>
    public static void Changed(CommandScope scope, Offer offer)
    {
        offer.Version++;
        Tell(scope, offer);
    }

    private static void Tell(CommandScope scope, Offer offer)
    {
        offer.ToldAt(scope.Now);
        scope.Publish(new Change(OffersChanged.Topic, OffersChanged.KeyOf(offer.Id), offer.Version, "{}"));
    }

    private static void Fill(Offer offer, OfferRecord record)
    {
        (offer.TitleNl, offer.TitleEn) = (record.TitleNl, record.TitleEn ?? record.TitleNl);
        (offer.DescriptionNl, offer.DescriptionEn) = (record.DescriptionNl, record.DescriptionEn ?? record.DescriptionNl);
        (offer.Terms, offer.Groups) = (record.Terms, record.Groups);
        (offer.Audience, offer.TierRank) = (record.Audience, record.TierRank);
        (offer.ChannelCodes, offer.ChannelReason) = (string.Concat(record.Channels.Select(channel => $"{channel.Code} ")), record.ChannelReason);
        offer.LocationIds = string.Concat(record.Locations.Distinct().Select(location => $"{location.Value:N} "));
        (offer.StartsAt, offer.EndsAt) = (record.StartsAt, record.EndsAt);
        (offer.Priority, offer.Combines, offer.TimesMax) = (record.Priority, record.Combines, record.TimesMax);
        offer.NeedsActivation = record.Activation is not null;
        offer.ActivationsMax = record.Activation?.Max;
        offer.ActivationsPerCustomer = record.Activation?.PerCustomer ?? 0;
        offer.IsSingleUse = record.Activation?.IsSingleUse ?? false;
        (offer.Habit, offer.HabitTimes, offer.HabitDays) = (record.History?.Habit, record.History?.Times ?? 0, record.History?.Days ?? 0);
    }
}
