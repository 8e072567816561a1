using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>The reference resolver of categories.</summary>
internal static class CategoriesById
{
    private static readonly CompiledQuery<IReadOnlyList<CategoryId>, Category> _rows = new((db, ids) => db.Set<Category>().Where(row => ids.Contains(row.Id)));

    public static ValueTask<IReadOnlyDictionary<CategoryId, Category>> LoadAsync(
        IReadOnlyList<CategoryId> ids, GraphDatabase database, CatalogCache cache, CancellationToken cancellationToken) =>
        cache.Categories.LoadAsync(ids, async missing => (await _rows.ReadAsync(database, missing, cancellationToken)).ToDictionary(row => row.Id));
}
