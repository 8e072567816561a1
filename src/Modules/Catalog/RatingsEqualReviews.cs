using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Catalog;

internal sealed class RatingsEqualReviews : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "a product's rating is that of its reviews";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var reviews = db.Reviews;
        var wrong = await db.Products
            .Select(product => new
            {
                product.Sku,
                product.RatingCount,
                product.RatingSum,
                Count = reviews.Count(review => review.Product == (product.Parent ?? product.Id)),
                Sum = reviews.Where(review => review.Product == (product.Parent ?? product.Id)).Sum(review => review.Rating),
            })
            .Where(product => product.RatingCount != product.Count || product.RatingSum != product.Sum)
            .OrderBy(product => product.Sku)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return [.. wrong.Select(product => $"{product.Sku} says {product.RatingSum} stars of {product.RatingCount} reviews, its reviews say {product.Sum} of {product.Count}.")];
    }
}
