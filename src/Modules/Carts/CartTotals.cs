using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Carts;

/// <summary>What a cart costs: <c>type CartTotals</c>.</summary>
internal sealed record CartTotals(Money Subtotal, IReadOnlyList<CartDiscount> Discounts, Money Discount, Money Total, IReadOnlyList<BasketVat> Vat)
{
    /// <summary>The totals of some carts, in their order.</summary>
    public static async Task<IReadOnlyList<CartTotals>> OfAsync(
        IReadOnlyList<Cart> carts, PriceEngine prices, Channel channel, TimeProvider clock, Language language, RequestContext request, CancellationToken cancellationToken)
    {
        var contents = await CartContents.OfAsync(carts, request);
        var now = clock.GetUtcNow();
        var priced = await prices.PriceAsync([.. contents.Select(cart => BasketOf(cart, channel, now))], cancellationToken);
        return [.. priced.Select((basket, index) => Of(basket, contents[index].Lines, language))];
    }

    private static Basket BasketOf(CartContents cart, Channel channel, DateTimeOffset now) => new(
        cart.Customer,
        channel,
        null,
        now,
        [.. cart.Lines.Select(line => new BasketLine(line.Product, Quantity.Of(line.Quantity)))]);

    private static CartTotals Of(PricedBasket basket, IReadOnlyList<CartLineNow> lines, Language language) => new(
        basket.Subtotal,
        [.. basket.Reductions.Select(reduction => new CartDiscount(reduction.Offer, reduction.ReasonIn(language), lines[reduction.Line].Id, reduction.Amount))],
        basket.Discount,
        basket.Total,
        basket.Vat);
}

/// <summary>Something that is taken off.</summary>
internal sealed record CartDiscount(OfferId Offer, string Reason, CartLineId? Line, Money Amount);
