using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>What buyers think of products, in numbers.</summary>
internal static class RatingsOfProducts
{
    private const int StarsMax = 5;

    public static ProductRating Of(Product product) => new(
        product.Whole,
        product.RatingCount == 0 ? null : Math.Round((double)product.RatingSum / product.RatingCount, 1, MidpointRounding.AwayFromZero),
        product.RatingCount,
        product.VerifiedCount);

    /// <summary>How many reviews of each product have 1 star, 2 stars, and so on.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<int>>> StarsAsync(IReadOnlyList<ProductId> products, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var counts = await db.Reviews
            .Where(review => products.Contains(review.Product))
            .GroupBy(review => new { review.Product, review.Rating })
            .Select(same => new { same.Key.Product, same.Key.Rating, Count = same.Count() })
            .ToDictionaryAsync(same => (same.Product, same.Rating), same => same.Count, cancellationToken);
        return [.. products.Select(product => Enumerable.Range(1, StarsMax).Select(stars => counts.GetValueOrDefault((product, stars))).ToList())];
    }
}

/// <param name="Product">Never a variant.</param>
/// <param name="Average">Null without reviews.</param>
internal sealed record ProductRating(ProductId Product, double? Average, int Count, int VerifiedCount);
