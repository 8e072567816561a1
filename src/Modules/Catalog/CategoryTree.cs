using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>What stands above and below categories.</summary>
internal static class CategoryTree
{
    public static async Task<IReadOnlyList<Category>> TopAsync(GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await InOrder(db.Categories.Where(category => category.Parent == null)).ToListAsync(cancellationToken);
    }

    public static async Task<ILookup<CategoryId, Category>> ChildrenAsync(IReadOnlyList<CategoryId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var parents = ids.Select(id => (CategoryId?)id).ToList();
        var children = await InOrder(db.Categories.Where(category => parents.Contains(category.Parent))).ToListAsync(cancellationToken);
        return children.ToLookup(category => category.Parent!.Value);
    }

    /// <summary>From the top down to each category, which is the last of its own path.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Category>>> PathsAsync(
        IReadOnlyList<Category> categories, GraphDatabase database, CatalogCache cache, CancellationToken cancellationToken)
    {
        var above = categories.SelectMany(category => category.Path).Distinct().ToList();
        var known = await CategoriesById.LoadAsync(above, database, cache, cancellationToken);
        return [.. categories.Select(category => category.Path.Where(known.ContainsKey).Select(id => known[id]).ToList())];
    }

    private static IOrderedQueryable<Category> InOrder(IQueryable<Category> categories) =>
        categories.OrderBy(category => category.Position).ThenBy(category => category.Code);
}
