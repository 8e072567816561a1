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
        var ids = await scope.Db.Products
            .Where(row => EF.Parameter(wholes).Contains(row.Id) || EF.Parameter(parents).Contains(row.Parent)).OrderBy(row => row.Id).ForUpdate()
            .Select(row => row.Id)
            .ToListAsync(scope.CancellationToken);
        var reviews = scope.Db.Reviews;

        // Past the change tracker, which would send a statement for each product.
        await scope.Db.Products.Where(row => EF.Parameter(ids).Contains(row.Id)).ExecuteUpdateAsync(
            row => row
                .SetProperty(product => product.RatingCount, product => reviews.Count(review => review.Product == (product.Parent ?? product.Id)))
                .SetProperty(product => product.RatingSum, product => reviews.Where(review => review.Product == (product.Parent ?? product.Id)).Sum(review => review.Rating))
                .SetProperty(product => product.VerifiedCount, product => reviews.Count(review => review.Product == (product.Parent ?? product.Id) && review.IsVerified))
                .SetProperty(product => product.Version, product => product.Version + 1),
            scope.CancellationToken);
        scope.Publish(CatalogTopics.ChangeOf(scope, [.. wholes.Select(id => id.Value)]));
    }
}
