using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>The products of categories and of those below them, by name.</summary>
internal static class ProductsByCategory
{
    public static IReadOnlyList<Connection<Product>> Page(IReadOnlyList<CategoryId> ids, PageArguments pageArguments, Assortment assortment) =>
        [.. ids.Select(id => assortment.ProductsBelow(id).ToConnection(Products.ByName, pageArguments))];
}
