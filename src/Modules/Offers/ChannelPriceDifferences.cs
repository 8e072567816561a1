using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>Products of which one piece costs something else in one channel than in another.</summary>
/// <remarks>Only offers that do not hold in every channel can make such a difference, so without them nothing is read but that.</remarks>
internal static class ChannelPriceDifferences
{
    private const int FirstMax = 100;
    private const int BatchSize = 200;

    public static async Task<IReadOnlyList<ChannelPriceDifference>> FindAsync(
        int first, ProductId? after, PriceEngine prices, GraphDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (first is < 1 or > FirstMax)
        {
            throw InputRefusal.Of($"\"first\" is 1 to {FirstMax}, found: {first}.");
        }

        await using var db = database.Read();
        var now = clock.GetUtcNow();
        var offers = await db.Offers.Where(offer => offer.ChannelCodes != "" && offer.StartsAt <= now && offer.EndsAt > now).ToListAsync(cancellationToken);
        List<ChannelPriceDifference> found = [];
        var (categories, products, brands, everything) = TargetsOf(offers);
        while (offers.Count > 0 && found.Count < first)
        {
            var batch = await ProductDirectory.PageAsync(db, everything ? null : new ProductSelection(products, categories, brands), after, BatchSize, cancellationToken);
            found.AddRange(await CompareAsync(db, batch, offers, prices, now, cancellationToken));
            if (batch.Count < BatchSize)
            {
                break;
            }

            after = batch[^1];
        }

        return [.. found.Take(first)];
    }

    private static (List<CategoryId> Categories, List<ProductId> Products, List<string> Brands, bool Everything) TargetsOf(List<Offer> offers)
    {
        var groups = offers.SelectMany(offer => offer.Groups).ToList();
        return (
            [.. groups.SelectMany(group => group.Categories).Distinct()],
            [.. groups.SelectMany(group => group.Products).Distinct()],
            [.. groups.SelectMany(group => group.Brands).Distinct()],
            groups.Exists(group => group.Everything));
    }

    private static async Task<IEnumerable<ChannelPriceDifference>> CompareAsync(
        GraphDbContext db, IReadOnlyList<ProductId> products, List<Offer> offers, PriceEngine prices, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var channels = Channel.All.Select(channel => channel.Code).Concat(offers.SelectMany(offer => offer.Channels)).Distinct().Select(Channel.Of).ToList();
        var baskets = products.SelectMany(product => channels.Select(channel => new Basket(null, channel, null, now, [new BasketLine(product, Quantity.Of(1))]))).ToList();
        var priced = await prices.PriceAsync(db, baskets, cancellationToken);
        var restricted = offers.Select(offer => offer.Id).ToHashSet();
        return products.Select((product, index) => priced.Skip(index * channels.Count).Take(channels.Count).ToList())
            .Where(own => own.Select(basket => basket.Total).Distinct().Count() > 1)
            .Select(own => new ChannelPriceDifference(
                own[0].Lines[0].Product,
                [.. own.Select((basket, channel) => new ChannelPrice(channels[channel], basket.Total))],
                [.. own.SelectMany(basket => basket.Offers).Distinct().Where(restricted.Contains).Order()]));
    }
}

internal sealed record ChannelPriceDifference(ProductId Product, IReadOnlyList<ChannelPrice> Prices, IReadOnlyList<OfferId> Offers);

internal sealed record ChannelPrice(Channel Channel, Money Price);
