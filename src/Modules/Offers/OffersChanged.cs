using System.Runtime.CompilerServices;

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

    public static IAsyncEnumerable<OfferId> Subscribe(IReadOnlyList<ProductId>? products, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken) =>
        products?.Count > ProductsMax
            ? throw InputRefusal.Of($"\"products\" has at most {ProductsMax} entries.")
            : ReadAsync(feed.Watch(Topic, [All], cancellationToken), products, database, cancellationToken);

    private static async IAsyncEnumerable<OfferId> ReadAsync(
        IAsyncEnumerable<LoggedChange> changes, IReadOnlyList<ProductId>? products, GraphDatabase database, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var keys = products is null ? null : await KeysAsync(products, database, cancellationToken);
        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            var offer = new OfferId(Guid.ParseExact(change.Change.Key.AsSpan(All.Length + 1), "N"));
            if (keys is null || await FitsAsync(offer, keys, database, cancellationToken))
            {
                yield return offer;
            }
        }
    }

    private static async Task<List<string>> KeysAsync(IReadOnlyList<ProductId> products, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var keys = await ProductKeys.OfAsync(db, (await ProductDirectory.FindAsync(db, products, cancellationToken)).Values, cancellationToken);
        return [.. keys.Values.SelectMany(own => own).Distinct()];
    }

    private static async Task<bool> FitsAsync(OfferId offer, List<string> keys, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var targets = db.OfferTargets;
        return await targets.AnyAsync(target => target.Offer == offer && keys.Contains(target.Key), cancellationToken);
    }
}
