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

    // The inner filter is not implied by the outer one for the database, which would number the rows of the whole table.
    private static readonly CompiledQuery<IReadOnlyList<ProductId>, int, StockLevel> _firstRows = new((db, products, count) => db.Set<StockLevel>()
        .Where(level => products.Contains(level.Product))
        .Select(level => level.Product)
        .Distinct()
        .SelectMany(product => db.Set<StockLevel>()
            .Where(level => products.Contains(level.Product) && level.Product == product)
            .OrderBy(level => level.Location)
            .Take(count)));

    public static async Task<IReadOnlyList<Connection<StockLevel>>> PageAsync(
        IReadOnlyList<ProductId> products,
        PageArguments pageArguments,
        GraphDatabase database,
        StockCache cache,
        FieldSelection selection,
        CancellationToken cancellationToken)
    {
        if (products.Count > 1 && pageArguments.StartSize is { } size && !selection.Selects("totalCount"))
        {
            var rows = size <= PageArguments.SizeDefault
                ? await cache.FirstLevels.LoadAsync(products, missing => FirstRowsAsync(database, missing, PageArguments.SizeDefault + 1, cancellationToken))
                : await FirstRowsAsync(database, products, size + 1, cancellationToken);
            return [.. products.Select(product => Connections.OfStart(rows.GetValueOrDefault(product) ?? [], _byLocation, size))];
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

    private static async Task<IReadOnlyDictionary<ProductId, StockLevel[]>> FirstRowsAsync(
        GraphDatabase database, IReadOnlyList<ProductId> products, int count, CancellationToken cancellationToken)
    {
        var levels = (await _firstRows.ReadAsync(database, products, count, cancellationToken)).OrderBy(level => level.Location).ToLookup(level => level.Product);
        return products.ToDictionary(product => product, product => levels[product].ToArray());
    }
}
