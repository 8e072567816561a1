using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>The reference resolver of categories.</summary>
internal static class CategoriesById
{
    public static async Task<IReadOnlyDictionary<CategoryId, Category>> LoadAsync(IReadOnlyList<CategoryId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Categories.Where(category => ids.Contains(category.Id)).ToDictionaryAsync(category => category.Id, cancellationToken);
    }
}
