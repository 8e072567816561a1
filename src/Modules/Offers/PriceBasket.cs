using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers;

/// <summary><c>priceBasket</c>: what a till or a kiosk asks.</summary>
internal static class PriceBasket
{
    private const int LinesMax = 500;
    private const int UnitsMax = 9999;

    public static async Task<PricedBasket> PriceAsync(
        IReadOnlyList<BasketLineInput> lines,
        CustomerId? customer,
        LocationId? location,
        Caller caller,
        Channel channel,
        PriceEngine prices,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (lines.Count is 0 or > LinesMax || lines.Any(line => line.Quantity is < 1 or > UnitsMax))
        {
            throw InputRefusal.Of($"\"lines\" has 1 to {LinesMax} entries of 1 to {UnitsMax} units.");
        }

        if (customer is { } other && other != caller.CustomerId && !caller.Has(Scope.CustomersRead) && !caller.Has(Scope.OrdersWrite))
        {
            throw InputRefusal.Of("Baskets of others are for staff.");
        }

        var basket = new Basket(
            customer ?? caller.CustomerId, channel, location, clock.GetUtcNow(), [.. lines.Select(line => new BasketLine(line.Product, Quantity.Of(line.Quantity)))]);
        return (await prices.PriceAsync([basket], cancellationToken))[0];
    }
}

internal sealed record BasketLineInput(ProductId Product, int Quantity);
