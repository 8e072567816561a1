using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>The reference resolver of categories.</summary>
internal static class CategoriesById
{
    public static IReadOnlyList<Category?> Load(IReadOnlyList<CategoryId> ids, Assortment assortment) => [.. ids.Select(assortment.Category)];
}
