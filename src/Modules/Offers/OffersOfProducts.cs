using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Pricing;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary><c>Product.offers</c>: what to show beside a product.</summary>
internal static class OffersOfProducts
{
    private const int OffersMax = 20;

    public static async Task<IReadOnlyList<IReadOnlyList<Offer>>> LoadAsync(
        IReadOnlyList<ProductId> products, LocationId? location, Channel channel, GraphDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var keys = await ProductKeys.OfAsync(db, (await ProductDirectory.FindAsync(db, products, cancellationToken)).Values, cancellationToken);
        var wanted = keys.Values.SelectMany(own => own).Distinct().ToList();
        var targets = db.OfferTargets;
        var found = await targets
            .Where(target => wanted.Contains(target.Key))
            .Join(db.Offers.HoldingAt(clock.GetUtcNow(), channel, location), target => target.Offer, offer => offer.Id, (target, offer) => new { target, offer })
            .ToListAsync(cancellationToken);
        var byKey = found.ToLookup(hit => hit.target.Key);
        return [.. products.Select(product => keys.TryGetValue(product, out var own) ? Fitting([.. own.SelectMany(key => byKey[key]).Select(hit => (hit.target, hit.offer))]) : [])];
    }

    private static List<Offer> Fitting(List<(OfferTarget Target, Offer Offer)> hits)
    {
        var excluded = hits.Where(hit => hit.Target.IsExcluded).Select(hit => (hit.Offer.Id, hit.Target.Part)).ToHashSet();
        return [.. hits
            .Where(hit => !hit.Target.IsExcluded && !excluded.Contains((hit.Offer.Id, hit.Target.Part)))
            .Select(hit => hit.Offer)
            .DistinctBy(offer => offer.Id)
            .OrderBy(offer => offer.EndsAt).ThenBy(offer => offer.Id)
            .Take(OffersMax)];
    }
}
