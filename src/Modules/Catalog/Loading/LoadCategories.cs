using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Loading;

internal static class LoadCategories
{
    private const int DepthMax = 64;

    public static async Task<CatalogLoad> RunAsync(CommandScope scope, IReadOnlyCollection<CategoryRecord> categories)
    {
        // All of them: a category that moves takes those below it along.
        var rows = await scope.Db.Categories.OrderBy(category => category.Id).ForUpdate().ToDictionaryAsync(category => category.Id, scope.CancellationToken);
        var count = new LoadCount();
        foreach (var record in categories)
        {
            if (!rows.TryGetValue(record.Id, out var row))
            {
                scope.Db.Add(rows[record.Id] = row = new Category { Id = record.Id, Code = record.Code });
            }

            row.Code = record.Code;
            row.Parent = record.ParentId;
            row.NameNl = record.NameNl;
            row.NameEn = record.NameEn ?? record.NameNl;
            row.Position = record.Position;
            count.Add(scope.Db.Entry(row));
        }

        foreach (var row in rows.Values.Where(row => LineageOf(row, rows) is var lineage && lineage != row.Lineage))
        {
            row.Lineage = LineageOf(row, rows);
        }

        if (scope.Db.ChangeTracker.HasChanges())
        {
            scope.Publish(new Change(CatalogTopics.Categories, "", scope.Now.UtcTicks, "{}"));
        }

        return count.ToLoad();
    }

    public static async Task<IReadOnlyDictionary<string, CategoryId>> ByCodeAsync(GraphDbContext db, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var wanted = codes.Distinct().ToList();
        return await db.Categories
            .Where(category => wanted.Contains(category.Code))
            .Select(category => new { category.Code, category.Id })
            .ToDictionaryAsync(category => category.Code, category => category.Id, cancellationToken);
    }

    // A parent that is unknown yet, or a ring, ends it.
    private static string LineageOf(Category category, Dictionary<CategoryId, Category> rows)
    {
        List<string> ids = [];
        for (var row = category; row is not null && ids.Count < DepthMax; row = row.Parent is { } parent ? rows.GetValueOrDefault(parent) : null)
        {
            ids.Add(row.Id.Value.ToString("N"));
        }

        ids.Reverse();
        return string.Join('/', ids);
    }
}
