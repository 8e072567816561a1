using System.Linq.Expressions;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>The stock of products at each location, in the order of the locations' ids.</summary>
internal static class StockByProduct
{
    private static readonly Keyset<StockLevel> _byLocation = Keyset.By((StockLevel level) => level.Location);

    private static readonly Projection<StockLevel> _columns = new Projection<StockLevel>()
        .Always(level => level.Product, level => level.Location)
        .Field("onHand", level => level.OnHand)
        .Field("held", level => level.Held)
        .Field("available", level => level.OnHand, level => level.Held)
        .Field("inbound", level => level.Inbound)
        .Field("inboundOn", level => level.InboundOn)
        .Field("reorderPoint", level => level.ReorderPoint)
        .Field("asOf", level => level.AsOf)
        .Field("source", level => level.Source)
        .Field("version", level => level.Version);

    private static readonly CompiledQueries<Expression<Func<StockLevel, StockLevel>>, IReadOnlyList<ProductId>, int, StockLevel> _firstRows = new(Rows);

    public static async Task<IReadOnlyList<Connection<StockLevel>>> PageAsync(
        IReadOnlyList<ProductId> products, PageArguments pageArguments, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        if (products.Count > 1 && pageArguments.StartSize is { } size && !selection.Selects("totalCount"))
        {
            var columns = _columns.Of(selection.SelectedFields("nodes").Union(selection.SelectedFields("edges", "node")));
            var rows = await _firstRows.Of(columns).ReadAsync(database, products, size + 1, cancellationToken);
            var byProduct = rows.OrderBy(level => level.Location).ToLookup(level => level.Product);
            return [.. products.Select(product => Connections.OfStart([.. byProduct[product]], _byLocation, size))];
        }

        await using var db = database.Read();

        // A cursor is a place in one product's list, so who gives one asks for one product.
        List<Connection<StockLevel>> pages = [];
        foreach (var product in products)
        {
            var levels = db.StockLevels;
            pages.Add(await levels.Where(level => level.Product == product).ToConnectionAsync(_byLocation, pageArguments, selection, cancellationToken));
        }

        return pages;
    }

    // The inner filter is not implied by the outer one for the database, which would number the rows of the whole table.
    private static Expression<Func<GraphDbContext, IReadOnlyList<ProductId>, int, IQueryable<StockLevel>>> Rows(Expression<Func<StockLevel, StockLevel>> columns) =>
        (db, products, count) => db.Set<StockLevel>()
            .Where(level => products.Contains(level.Product))
            .Select(level => level.Product)
            .Distinct()
            .SelectMany(product => db.Set<StockLevel>()
                .Where(level => products.Contains(level.Product) && level.Product == product)
                .OrderBy(level => level.Location)
                .Take(count)
                .Select(columns));
}
