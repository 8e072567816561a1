using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Filtering;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>All published products, by name unless another order is asked for.</summary>
internal static class Products
{
    private static readonly Keyset<Product> ByName = Keyset.By((Product product) => product.Name).ThenBy(product => product.Id);

    // Behind an order that was asked for: what an index on its column ends with, so that no list is sorted as a whole.
    private static readonly Keyset<Product> ById = Keyset.By((Product product) => product.Id);

    public static async Task<Connection<Product>> PageAsync(
        PageArguments pageArguments,
        Filter<Product>? where,
        Sort<Product>? orderBy,
        GraphDatabase database,
        TimeProvider clock,
        Language language,
        FieldSelection selection,
        CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var now = clock.GetUtcNow();
        return await db.Products
            .Where(product => product.PublishedAt <= now)
            .Named(language)
            .Where(where)
            .Selected(selection)
            .ToConnectionAsync(orderBy?.Along(ById) ?? ByName, pageArguments, selection, cancellationToken);
    }
}
