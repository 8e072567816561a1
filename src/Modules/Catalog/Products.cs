using System.Linq.Expressions;

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

    // What most requests ask for.
    private static readonly CompiledQueries<Shape, DateTimeOffset, int, Product> FirstRows = new(shape => Rows(shape.Named, shape.Selected));

    public static async Task<Connection<Product>> PageAsync(
        PageArguments pageArguments,
        Filter<Product>? where,
        Sort<Product>? orderBy,
        GraphDatabase database,
        CatalogCache cache,
        TimeProvider clock,
        Language language,
        FieldSelection selection,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (where is null && orderBy is null && pageArguments.StartSize is { } size && !selection.Selects("totalCount"))
        {
            var page = new FirstPage(new Shape(ProductColumns.Named(language), ProductColumns.Selected(selection)), size);
            var pages = await cache.FirstPages.LoadAsync(
                [page],
                async _ => new Dictionary<FirstPage, List<Product>> { [page] = await FirstRows.Of(page.Shape).ReadAsync(database, now, size + 1, cancellationToken) });
            return Connections.OfStart(pages[page], ByName, size);
        }

        await using var db = database.Read();
        return await db.Products
            .Where(product => product.PublishedAt <= now)
            .Named(language)
            .Where(where)
            .Selected(selection)
            .ToConnectionAsync(orderBy?.Along(ById) ?? ByName, pageArguments, selection, cancellationToken);
    }

    private static Expression<Func<GraphDbContext, DateTimeOffset, int, IQueryable<Product>>> Rows(
        Expression<Func<Product, Product>> named, Expression<Func<Product, Product>> selected) =>
        (db, now, count) => db.Set<Product>()
            .Where(product => product.PublishedAt <= now)
            .Select(named)
            .Select(selected)
            .OrderBy(product => product.Name)
            .ThenBy(product => product.Id)
            .Take(count);

    /// <summary>What of the first page is read.</summary>
    internal readonly record struct FirstPage(Shape Shape, int Size);

    /// <summary>Which columns.</summary>
    internal readonly record struct Shape(Expression<Func<Product, Product>> Named, Expression<Func<Product, Product>> Selected);
}
