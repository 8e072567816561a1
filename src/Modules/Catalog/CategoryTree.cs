using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>What stands above and below a category.</summary>
internal static class CategoryTree
{
    public static IReadOnlyList<IReadOnlyList<Category>> PathOf(IReadOnlyList<CategoryId> ids, Assortment assortment) => [.. ids.Select(assortment.PathOf)];

    public static IReadOnlyList<IReadOnlyList<Category>> ChildrenOf(IReadOnlyList<CategoryId> ids, Assortment assortment) => [.. ids.Select(assortment.ChildrenOf)];
}
