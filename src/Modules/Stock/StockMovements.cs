using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>What explains the numbers of stock levels, the newest first.</summary>
internal static class StockMovements
{
    private static readonly Keyset<StockMovement> _newest = Keyset.ByDescending((StockMovement movement) => movement.Version).ThenByDescending(movement => movement.Id);

    public static async Task<IReadOnlyList<Connection<StockMovement>>> PageAsync(
        IReadOnlyList<StockLevelId> ids, PageArguments pageArguments, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        List<Connection<StockMovement>> pages = [];
        foreach (var id in ids)
        {
            var movements = db.StockMovements;
            var ofLevel = movements.Where(movement => movement.Product == id.Product && movement.Location == id.Location);
            pages.Add(await ofLevel.ToConnectionAsync(_newest, pageArguments, selection, cancellationToken));
        }

        return pages;
    }
}
