using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers;

/// <summary><c>Product.currentPrice</c>: a basket of one piece.</summary>
internal sealed record CurrentPrice(Money Before, Money After, IReadOnlyList<PriceReduction> Reductions)
{
    public static async Task<IReadOnlyList<CurrentPrice?>> LoadAsync(
        IReadOnlyList<ProductId> products,
        LocationId? location,
        Caller caller,
        Channel channel,
        Language language,
        PriceEngine prices,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var baskets = products.Select(product => new Basket(caller.CustomerId, channel, location, now, [new BasketLine(product, Quantity.Of(1))])).ToList();
        return [.. (await prices.PriceAsync(baskets, cancellationToken)).Select(basket => Of(basket, language))];
    }

    private static CurrentPrice? Of(PricedBasket basket, Language language) => basket.Lines[0].ListPrice is { } before
        ? new CurrentPrice(before, basket.Total, [.. basket.Reductions.Select(reduction => new PriceReduction(reduction.Offer, reduction.ReasonIn(language), reduction.Amount))])
        : null;
}

/// <summary>Something that is taken off a price.</summary>
internal sealed record PriceReduction(OfferId Offer, string Reason, Money Amount);
