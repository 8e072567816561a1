using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>The keys by which products' offers are found.</summary>
internal static class ProductKeys
{
    /// <summary>In one statement: the categories above the products.</summary>
    public static async Task<IReadOnlyDictionary<ProductId, IReadOnlyList<string>>> OfAsync(
        GraphDbContext db, IEnumerable<ProductSummary> products, CancellationToken cancellationToken)
    {
        var all = products.ToList();
        var paths = all.Count == 0
            ? new Dictionary<CategoryId, IReadOnlyList<CategoryId>>()
            : await ProductDirectory.CategoryPathsAsync(db, [.. all.Select(product => product.Category).Distinct()], cancellationToken);
        return all.ToDictionary(product => product.Id, product => OfferTarget.KeysOf(product, paths.GetValueOrDefault(product.Category, [product.Category])));
    }
}
