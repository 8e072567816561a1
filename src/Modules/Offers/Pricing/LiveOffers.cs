using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>The offers that products may have at some moments, with whatever decides whom they are for.</summary>
internal sealed class LiveOffers
{
    private readonly ILookup<string, Hit> _byKey;
    private readonly IReadOnlyDictionary<CustomerId, Membership> _memberships;
    private readonly HashSet<(CustomerId, OfferId)> _activated;

    private LiveOffers(ILookup<string, Hit> byKey, IReadOnlyDictionary<CustomerId, Membership> memberships, HashSet<(CustomerId, OfferId)> activated)
    {
        _byKey = byKey;
        _memberships = memberships;
        _activated = activated;
    }

    /// <summary>Reads them: one statement, and one each for memberships and activations when an offer asks for them.</summary>
    /// <param name="db">Where.</param>
    /// <param name="keys">The products' keys.</param>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The last one.</param>
    /// <param name="customers">Who buys.</param>
    /// <param name="programmes">Who knows members.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<LiveOffers> ReadAsync(
        GraphDbContext db,
        IReadOnlyCollection<string> keys,
        DateTimeOffset from,
        DateTimeOffset to,
        IReadOnlyCollection<CustomerId> customers,
        IEnumerable<IMemberships> programmes,
        CancellationToken cancellationToken)
    {
        var hits = await HitsAsync(db, keys, from, to, cancellationToken);
        var memberships = new Dictionary<CustomerId, Membership>();
        if (customers.Count > 0 && hits.Exists(hit => hit.Offer.Audience is OfferAudience.Members or OfferAudience.Tier))
        {
            foreach (var programme in programmes)
            {
                foreach (var (customer, membership) in await programme.FindAsync(db, customers, cancellationToken))
                {
                    memberships[customer] = membership;
                }
            }
        }

        return new LiveOffers(hits.ToLookup(hit => hit.Key), memberships, await ActivatedAsync(db, hits, customers, cancellationToken));
    }

    /// <summary>The offers of a basket with the lines that they fit.</summary>
    public IReadOnlyList<FittingOffer> Of(Basket basket, IReadOnlyList<(int Line, Currency Currency, IReadOnlyList<string> Keys)> lines)
    {
        var membership = basket.Customer is { } customer ? _memberships.GetValueOrDefault(customer) : null;
        var fitting = new Dictionary<OfferId, (OfferHead Offer, List<int>[] Groups)>();
        foreach (var (line, currency, keys) in lines)
        {
            var hits = keys.SelectMany(key => _byKey[key]).Where(hit => hit.Offer.Currency == currency).ToList();
            var excluded = hits.Where(hit => hit.IsExcluded).Select(hit => (hit.Offer.Id, hit.Part)).ToHashSet();
            foreach (var (offer, part) in hits.Where(hit => !hit.IsExcluded && !excluded.Contains((hit.Offer.Id, hit.Part))).Select(hit => (hit.Offer, hit.Part)).Distinct())
            {
                if (IsFor(offer, basket, membership))
                {
                    if (!fitting.TryGetValue(offer.Id, out var found))
                    {
                        fitting.Add(offer.Id, found = (offer, [.. Enumerable.Range(0, PartsOf(offer)).Select(_ => new List<int>())]));
                    }

                    found.Groups[part].Add(line);
                }
            }
        }

        return [.. fitting.Values.Select(found => new FittingOffer(found.Offer.Rule, found.Groups))];
    }

    /// <summary>What an offer is called.</summary>
    public IReadOnlyDictionary<OfferId, OfferHead> Heads() => _byKey.SelectMany(hits => hits).DistinctBy(hit => hit.Offer.Id).ToDictionary(hit => hit.Offer.Id, hit => hit.Offer);

    private static int PartsOf(OfferHead offer) => offer.Terms is OfferTerms.Bundle bundle ? bundle.Units.Count : 1;

    private bool IsFor(OfferHead offer, Basket basket, Membership? membership) =>
        offer.Holds(basket.At, basket.Channel, basket.Store)
        && offer.IsFor(membership, basket.At)
        && (!offer.NeedsActivation || (basket.Customer is { } customer && _activated.Contains((customer, offer.Id))));

    private static async Task<List<Hit>> HitsAsync(
        GraphDbContext db, IReadOnlyCollection<string> keys, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var (targets, offers) = (db.OfferTargets, db.Offers);
        var found = await targets.AsNoTracking()
            .Where(target => keys.Contains(target.Key))
            .Join(
                offers.Where(offer => offer.EndsAt > from && offer.StartsAt <= to),
                target => target.Offer,
                offer => offer.Id,
                (target, offer) => new
                {
                    target.Part,
                    target.Key,
                    target.IsExcluded,
                    Head = new OfferHead(
                        offer.Id,
                        offer.TitleNl,
                        offer.TitleEn,
                        offer.Terms,
                        offer.Currency,
                        offer.Audience,
                        offer.TierRank,
                        offer.ChannelCodes,
                        offer.LocationIds,
                        offer.StartsAt,
                        offer.EndsAt,
                        offer.Priority,
                        offer.Combines,
                        offer.TimesMax,
                        offer.NeedsActivation),
                })
            .ToListAsync(cancellationToken);

        // One object for each offer, however many keys it is found by.
        var heads = found.DistinctBy(row => row.Head.Id).ToDictionary(row => row.Head.Id, row => row.Head);
        return found.ConvertAll(row => new Hit(heads[row.Head.Id], row.Part, row.Key, row.IsExcluded));
    }

    private static async Task<HashSet<(CustomerId, OfferId)>> ActivatedAsync(
        GraphDbContext db, List<Hit> hits, IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken)
    {
        var offers = hits.Where(hit => hit.Offer.NeedsActivation).Select(hit => hit.Offer.Id).Distinct().ToList();
        if (offers.Count == 0 || customers.Count == 0)
        {
            return [];
        }

        var open = await db.Activations.AsNoTracking()
            .Where(activation => customers.Contains(activation.Customer) && offers.Contains(activation.Offer) && activation.UsedAt == null)
            .Select(activation => new { activation.Customer, activation.Offer })
            .ToListAsync(cancellationToken);
        return [.. open.Select(activation => (activation.Customer, activation.Offer))];
    }

    private sealed record Hit(OfferHead Offer, int Part, string Key, bool IsExcluded);
}
