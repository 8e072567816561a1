using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock.Invariants;

/// <summary>What is held is what undecided holds hold, and never more than there is.</summary>
internal sealed class HeldIsTheSumOfHolds : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "held units are the sum of undecided holds, and at most the units on hand";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var (holds, lines, rows) = (db.Holds, db.HoldLines, db.StockLevels);
        var held = await holds
            .Where(hold => hold.State == HoldState.Held)
            .Join(lines, hold => hold.Id, line => line.Hold, (hold, line) => new { line.Product, hold.Location, line.Quantity })
            .GroupBy(line => new { line.Product, line.Location })
            .Select(level => new { level.Key.Product, level.Key.Location, Units = level.Sum(line => line.Quantity) })
            .ToDictionaryAsync(level => new StockLevelId(level.Product, level.Location), level => level.Units, cancellationToken);
        var levels = await rows.Where(level => level.Held != 0 || level.OnHand < 0).ToDictionaryAsync(level => level.Id, cancellationToken);
        return [.. levels.Keys.Union(held.Keys)
            .Select(id => (Id: id, Level: levels.GetValueOrDefault(id), Units: held.GetValueOrDefault(id)))
            .Where(pair => pair.Level?.Held != pair.Units || pair.Level.Held > pair.Level.OnHand)
            .Select(pair => $"product {pair.Id.Product.Value} at location {pair.Id.Location.Value}: {pair.Level?.Held ?? 0} held of {pair.Level?.OnHand ?? 0}, holds of {pair.Units}")
            .Take(DifferencesMax)];
    }
}
