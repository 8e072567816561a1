using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>What a product costs from now on.</summary>
/// <param name="Product">The product; must exist.</param>
/// <param name="Location">Where its owner deviates, as its price policy allows; null for the list price. The list price itself ends a deviation.</param>
/// <param name="Minor">Minor units of the product's currency, 0 or more, value added tax included.</param>
public sealed record PriceRecord(ProductId Product, LocationId? Location, long Minor);
