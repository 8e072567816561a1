using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>The reference resolver of products.</summary>
internal static class ProductsById
{
    public static IReadOnlyList<Product?> Load(IReadOnlyList<ProductId> ids, Assortment assortment) => [.. ids.Select(assortment.Product)];
}
