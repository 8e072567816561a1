using Omnichannel.Graph.Catalog.Contract;

namespace Omnichannel.Graph.Carts;

/// <summary>What can be bought.</summary>
internal static class CartProducts
{
    /// <summary>The product, when it is for sale at a moment.</summary>
    public static ProductSummary? ForSale(ProductSummary? product, DateTimeOffset moment) =>
        product is { IsSoldAsVariants: false } && product.IsPublishedAt(moment) ? product : null;
}
