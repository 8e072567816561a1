using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts.Contract;

/// <summary>Takes something off carts, and says why. Without any, carts cost their list prices.</summary>
public interface ICartPricing
{
    /// <summary>The discounts of some carts at once, each more than 0; together never more than the lines that they are taken off.</summary>
    Task<ILookup<CartId, PriceReduction>> ReductionsAsync(IReadOnlyList<PricedCart> carts, CancellationToken cancellationToken);
}

/// <summary>A cart to be priced.</summary>
/// <param name="Id">Which.</param>
/// <param name="Customer">Whose; null for a guest's.</param>
/// <param name="Lines">Those that are for sale, in their order.</param>
public sealed record PricedCart(CartId Id, CustomerId? Customer, IReadOnlyList<PricedLine> Lines);

/// <summary>A line to be priced.</summary>
/// <param name="Id">Which.</param>
/// <param name="Product">The product.</param>
/// <param name="Quantity">How many units.</param>
/// <param name="ListPrice">Of one unit, value added tax included.</param>
/// <param name="VatRate">Hundredths of a percent.</param>
public sealed record PricedLine(CartLineId Id, ProductId Product, Quantity Quantity, Money ListPrice, int VatRate);

/// <summary>Something that is taken off.</summary>
/// <param name="Line">The line that it is taken off.</param>
/// <param name="Amount">How much, more than 0.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record PriceReduction(CartLineId Line, Money Amount, string Reason);
