using System.Text.Json;

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Loading;

/// <summary>Keeps the ratings in products, and in their variants, equal to their reviews.</summary>
internal static class ProductRatings
{
    /// <param name="scope">In which the reviews are saved already.</param>
    /// <param name="products">Never variants.</param>
    public static async Task CountAsync(CommandScope scope, IReadOnlyCollection<ProductId> products)
    {
        var wholes = products.ToList();
        var parents = products.Select(product => (ProductId?)product).ToList();
        var rows = await scope.Db.Products
            .Where(row => wholes.Contains(row.Id) || parents.Contains(row.Parent)).OrderBy(row => row.Id).ForUpdate()
            .ToListAsync(scope.CancellationToken);
        var counts = await scope.Db.Reviews
            .Where(review => wholes.Contains(review.Product))
            .GroupBy(review => review.Product)
            .Select(same => new
            {
                Product = same.Key,
                Count = same.Count(),
                Sum = same.Sum(review => review.Rating),
                Verified = same.Sum(review => review.IsVerified ? 1 : 0),
            })
            .ToDictionaryAsync(same => same.Product, scope.CancellationToken);
        foreach (var row in rows)
        {
            var count = counts.GetValueOrDefault(row.Whole);
            row.RatingCount = count?.Count ?? 0;
            row.RatingSum = count?.Sum ?? 0;
            row.VerifiedCount = count?.Verified ?? 0;
            row.Version++;
        }

        scope.Publish(new Change(CatalogTopics.Products, wholes.Count == 1 ? wholes[0].Value.ToString() : "", scope.Now.UtcTicks, JsonSerializer.Serialize(wholes.Select(id => id.Value))));
    }
}
