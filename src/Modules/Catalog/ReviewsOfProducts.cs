using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>The reviews of products, newest first.</summary>
internal static class ReviewsOfProducts
{
    private static readonly Keyset<Review> Newest = Keyset.ByDescending((Review review) => review.WrittenAt).ThenByDescending(review => review.Id);

    public static async Task<IReadOnlyDictionary<ReviewId, Review>> ByIdAsync(IReadOnlyList<ReviewId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Reviews.Where(review => ids.Contains(review.Id)).ToDictionaryAsync(review => review.Id, cancellationToken);
    }

    public static async Task<IReadOnlyList<Connection<Review>>> PageAsync(
        IReadOnlyList<Product> products, PageArguments pageArguments, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        if (products.Count > 1 && pageArguments.StartSize is { } size)
        {
            return await FirstPagesAsync(db, products, size, cancellationToken);
        }

        // A cursor is a place in one product's list, so who gives one asks for one product.
        List<Connection<Review>> pages = [];
        foreach (var product in products)
        {
            pages.Add(await db.Reviews.Where(review => review.Product == product.Whole).ToConnectionAsync(Newest, pageArguments, selection, cancellationToken));
        }

        return pages;
    }

    private static async Task<IReadOnlyList<Connection<Review>>> FirstPagesAsync(
        GraphDbContext db, IReadOnlyList<Product> products, int size, CancellationToken cancellationToken)
    {
        var (wholes, reviews) = (products.Select(product => product.Whole).Distinct().ToList(), db.Reviews);
        var rows = await db.Products
            .Where(product => wholes.Contains(product.Id))
            .SelectMany(product => reviews
                .Where(review => review.Product == product.Id)
                .OrderByDescending(review => review.WrittenAt).ThenByDescending(review => review.Id)
                .Take(size + 1))
            .ToListAsync(cancellationToken);
        var byProduct = rows.OrderByDescending(review => review.WrittenAt).ThenByDescending(review => review.Id).ToLookup(review => review.Product);
        return [.. products.Select(product => Connections.OfStart([.. byProduct[product.Whole]], Newest, size, product.RatingCount))];
    }
}
