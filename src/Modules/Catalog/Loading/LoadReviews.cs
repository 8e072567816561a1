using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Loading;

internal static class LoadReviews
{
    public static async Task<CatalogLoad> RunAsync(CommandScope scope, IReadOnlyCollection<ReviewRecord> reviews)
    {
        var ids = reviews.Select(review => new ReviewId(review.Id)).ToList();
        var rows = await scope.Db.Reviews
            .Where(row => EF.Parameter(ids).Contains(row.Id)).OrderBy(row => row.Id).ForUpdate()
            .ToDictionaryAsync(row => row.Id, scope.CancellationToken);
        var count = new LoadCount();
        Dictionary<ReviewId, Review> added = [];
        HashSet<ProductId> changed = [];
        foreach (var record in reviews)
        {
            var id = new ReviewId(record.Id);
            if (!rows.TryGetValue(id, out var row) && !added.TryGetValue(id, out row))
            {
                added.Add(id, row = new Review { Id = id, Product = record.Product, Author = record.Author });
            }

            row.AuthorName = record.AuthorName;
            row.Rating = record.Rating;
            row.Title = record.Title;
            row.Text = record.Text;
            row.IsVerified = record.IsVerified;
            row.WrittenAt = record.WrittenAt;
            if (added.ContainsKey(id) || count.Add(scope.Db.Entry(row)))
            {
                changed.Add(row.Product);
            }
        }

        await scope.SaveAsync();
        await scope.UpsertAsync(added.Values);
        await ProductRatings.CountAsync(scope, changed);
        return count.ToLoad() with { Added = added.Count };
    }
}
