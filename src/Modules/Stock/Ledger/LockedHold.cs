using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock.Ledger;

/// <summary>A hold whose levels are locked, so that nobody else decides what becomes of it.</summary>
internal sealed record LockedHold(Hold Hold, IReadOnlyList<HoldLine> Lines, LockedLevels Levels)
{
    /// <summary>Gives its units back. Only an undecided hold.</summary>
    public void GiveBack(HoldState state, DateTimeOffset now)
    {
        Decide(state, now);
        foreach (var line in Lines)
        {
            Levels.Hold(LevelOf(line), -line.Quantity);
        }
    }

    /// <summary>Takes its units off the stock: they were sold. Only an undecided hold.</summary>
    public void Claim(DateTimeOffset now, string source, string? reference)
    {
        Decide(HoldState.Claimed, now);
        foreach (var line in Lines)
        {
            var level = LevelOf(line);
            Levels.Hold(level, -line.Quantity);
            Levels.Move(level, -line.Quantity, StockMovementKind.Sale, source, reference);
        }
    }

    private void Decide(HoldState state, DateTimeOffset now)
    {
        Hold.State = state;
        Hold.DecidedAt = now;
    }

    private StockLevel LevelOf(HoldLine line) => Levels.Get(new StockLevelId(line.Product, Hold.Location));
}
