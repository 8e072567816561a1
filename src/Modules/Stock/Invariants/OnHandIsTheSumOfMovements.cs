using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock.Invariants;

/// <summary>Every unit on hand is explained by a movement.</summary>
internal sealed class OnHandIsTheSumOfMovements : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "units on hand are the sum of the movements";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var (movements, levels) = (db.StockMovements, db.StockLevels);
        var different = await levels
            .Select(level => new
            {
                level.Product,
                level.Location,
                level.OnHand,
                Explained = movements.Where(movement => movement.Product == level.Product && movement.Location == level.Location).Sum(movement => movement.Change),
            })
            .Where(level => level.OnHand != level.Explained)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return different.ConvertAll(level => $"product {level.Product.Value} at location {level.Location.Value}: {level.OnHand} on hand, movements of {level.Explained}");
    }
}
