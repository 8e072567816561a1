using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Carts;

/// <summary>What stands in the way of buying a cart as it is.</summary>
internal abstract record CartProblem
{
    private CartProblem()
    {
    }

    public sealed record OutOfStock(CartLineId Line, int Available) : CartProblem;

    public sealed record PriceChanged(CartLineId Line, Money Before, Money Now) : CartProblem;

    public sealed record Unavailable(CartLineId Line) : CartProblem;

    /// <summary>The problems of some carts, in their order.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<CartProblem>>> OfAsync(
        IReadOnlyList<Cart> carts, StockAvailability stock, RequestContext request, CancellationToken cancellationToken)
    {
        var contents = await CartContents.OfAsync(carts, request);
        var products = contents.SelectMany(cart => cart.Lines).Where(line => line.HasStock).Select(line => line.Product).Distinct().ToList();
        var available = products.Count == 0 ? new Dictionary<ProductId, int>() : await stock.AvailableAsync(products, cancellationToken);
        return [.. contents.Select(cart => cart.Lines.SelectMany(line => Of(line, available)).ToList())];
    }

    private static IEnumerable<CartProblem> Of(CartLineNow line, IReadOnlyDictionary<ProductId, int> available)
    {
        if (line.Price is not { } price)
        {
            yield return new Unavailable(line.Id);
            yield break;
        }

        if (price != line.PriceWhenAdded)
        {
            yield return new PriceChanged(line.Id, line.PriceWhenAdded, price);
        }

        if (line.HasStock && available.GetValueOrDefault(line.Product) is var units && units < line.Quantity)
        {
            yield return new OutOfStock(line.Id, units);
        }
    }
}
