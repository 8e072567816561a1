namespace Omnichannel.Graph.Stores.Contract;

/// <summary>A straight way that customers walk, with or without shelves along it.</summary>
/// <param name="Code">What hangs above it, such as <c>4</c> or <c>FRESH</c>; unique on the floor.</param>
/// <param name="From">Its first cell, where bay 1 stands.</param>
/// <param name="To">Its last cell, in one line with the first.</param>
/// <param name="Bays">How many bays stand along it, 0 or more; 0 for a way without shelves.</param>
public sealed record Aisle(string Code, FloorCell From, FloorCell To, int Bays)
{
    /// <summary>How many metres it is long, its first and last included.</summary>
    internal int Length => Math.Abs(To.X - From.X) + Math.Abs(To.Y - From.Y) + 1;

    /// <summary>The cell in front of a bay; null for a bay that it does not have.</summary>
    internal FloorCell? CellOf(int bay) => bay >= 1 && bay <= Bays ? CellAt((int)((bay - 1L) * (Length - 1) / Math.Max(1, Bays - 1))) : null;

    /// <summary>Every cell of it, from its first to its last.</summary>
    internal IEnumerable<FloorCell> Cells() => Enumerable.Range(0, Length).Select(CellAt);

    private FloorCell CellAt(int metres) => new(From.X + (Math.Sign(To.X - From.X) * metres), From.Y + (Math.Sign(To.Y - From.Y) * metres));
}
