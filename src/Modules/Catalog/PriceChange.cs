using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>A price that becomes another one; what it was before stays known.</summary>
internal static class PriceChange
{
    /// <param name="scope">The transaction, in which the product is locked.</param>
    /// <param name="product">The product; its version grows.</param>
    /// <param name="location">Null for the list price.</param>
    /// <param name="minor">Minor units; null for a location that follows the list price again.</param>
    public static void Make(CommandScope scope, Product product, LocationId? location, long? minor)
    {
        if (location is null)
        {
            product.ListPriceMinor = minor!.Value;
        }

        scope.Db.Add(new ProductPrice
        {
            Id = scope.NewId(),
            Product = product.Id,
            Location = location,
            ValidFrom = scope.Now,
            Minor = minor ?? product.ListPriceMinor,
            Currency = product.Currency,
            Policy = location is null ? null : minor is null ? ProductPrice.CatalogPolicy : ProductPrice.OwnerPolicy,
        });
        product.Version++;
    }
}
