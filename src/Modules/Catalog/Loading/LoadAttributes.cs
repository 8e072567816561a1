using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Catalog.Loading;

internal static class LoadAttributes
{
    public static async Task<CatalogLoad> RunAsync(CommandScope scope, IReadOnlyCollection<AttributeRecord> attributes)
    {
        var codes = attributes.Select(attribute => attribute.Code).ToList();
        var rows = await scope.Db.AttributeNames
            .Where(row => codes.Contains(row.Code)).OrderBy(row => row.Code).ForUpdate()
            .ToDictionaryAsync(row => row.Code, scope.CancellationToken);
        var count = new LoadCount();
        foreach (var record in attributes)
        {
            if (!rows.TryGetValue(record.Code, out var row))
            {
                scope.Db.Add(rows[record.Code] = row = new AttributeName { Code = record.Code });
            }

            row.NameNl = record.NameNl;
            row.NameEn = record.NameEn ?? record.NameNl;
            row.Unit = record.Unit;
            row.Position = record.Position;
            row.IsFacet = record.IsFacet;
            count.Add(scope.Db.Entry(row));
        }

        if (scope.Db.ChangeTracker.HasChanges())
        {
            scope.Publish(new Change(CatalogTopics.Categories, "", scope.Now.UtcTicks, "{}"));
        }

        return count.ToLoad();
    }
}
