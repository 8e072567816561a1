using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>The reference resolver of products.</summary>
internal static class ProductsById
{
    private static readonly CompiledQuery<IReadOnlyList<ProductId>, Product> _rows = new((db, ids) => db.Set<Product>().Where(row => ids.Contains(row.Id)));

    public static ValueTask<IReadOnlyDictionary<ProductId, Product>> LoadAsync(
        IReadOnlyList<ProductId> ids, GraphDatabase database, CatalogCache cache, CancellationToken cancellationToken) =>
        cache.Products.LoadAsync(ids, async missing => (await _rows.ReadAsync(database, missing, cancellationToken)).ToDictionary(row => row.Id));
}
