using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Pricing;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>Each offer that is made, changed or ended.</summary>
internal static class OffersChanged
{
    public const string Topic = "offers";

    private const string All = "all";
    private const int ProductsMax = 100;

    public static string KeyOf(OfferId offer) => $"{All}/{offer.Value:N}";

    public static ChangeSource<OfferChange, OfferId?> Subscribe(
        IReadOnlyList<ProductId>? products, string? after, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (products?.Count > ProductsMax)
        {
            throw InputRefusal.Of($"\"products\" has at most {ProductsMax} entries.");
        }

        // Everybody is told to ask anew rather than all offers: how many there are is not bounded.
        var telling = new Telling<OfferChange, OfferId?>
        {
            Change = (change, token) => ToldAsync(change, products, database, token),
            State = _ => Task.FromResult<IReadOnlyList<Told<OfferId?>>>([]),
            Event = (mark, offer) => new OfferChange(mark, offer),
        };
        return feed.Watch(new Watched(Topic, [All]), after, telling, cancellationToken);
    }

    private static async ValueTask<Told<OfferId?>?> ToldAsync(
        Change change, IReadOnlyList<ProductId>? products, GraphDatabase database, CancellationToken cancellationToken)
    {
        var offer = new OfferId(Guid.ParseExact(change.Key.AsSpan(All.Length + 1), "N"));
        return products is null || await FitsAsync(offer, products, database, cancellationToken) ? new Told<OfferId?>(change.Key, change.Version, offer) : null;
    }

    private static async Task<bool> FitsAsync(OfferId offer, IReadOnlyList<ProductId> products, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var keysOf = await ProductKeys.OfAsync(db, (await ProductDirectory.FindAsync(db, products, cancellationToken)).Values, cancellationToken);
        List<string> keys = [.. keysOf.Values.SelectMany(own => own).Distinct()];
        var targets = db.OfferTargets;
        return await targets.AnyAsync(target => target.Offer == offer && keys.Contains(target.Key), cancellationToken);
    }
}

internal sealed record OfferChange(EventMark Mark, OfferId? Offer) : ChangeEvent(Mark);
