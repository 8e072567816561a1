using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>The reference resolver of products.</summary>
internal static class ProductsById
{
    public static async Task<IReadOnlyDictionary<ProductId, Product>> LoadAsync(IReadOnlyList<ProductId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Products.Where(product => ids.Contains(product.Id)).ToDictionaryAsync(product => product.Id, cancellationToken);
    }
}
