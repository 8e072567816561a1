namespace Omnichannel.Graph.Stock.Rows;

/// <summary>What changed the units on hand.</summary>
internal enum StockMovementKind
{
    Opening,
    Receipt,
    Sale,
    Count,
    Damage,
    Loss,
    Found,
    Return,
}
