using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Engine.Binding.Filtering;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Catalog;

/// <summary>All products, by name unless another order is asked for.</summary>
internal static class Products
{
    /// <summary>The order in which products are listed: by name, then id.</summary>
    public static readonly Keyset<Product> ByName = Keyset.By((Product product) => product.Name).ThenBy(product => product.Id);

    public static ValueTask<Connection<Product>> PageAsync(
        PageArguments pageArguments,
        Filter<Product>? where,
        Sort<Product>? orderBy,
        Assortment assortment,
        FieldSelection selection,
        CancellationToken cancellationToken)
    {
        // The whole list is kept in this order, so that the usual page needs no query.
        if (where is null && orderBy is null)
        {
            return ValueTask.FromResult(assortment.Products.ToConnection(ByName, pageArguments));
        }

        return assortment.Products.AsQueryable().Where(where).ToConnectionAsync(orderBy.Or(ByName), pageArguments, selection, cancellationToken);
    }
}
