namespace Omnichannel.Graph.Stores.Contract;

/// <summary>Where customers walk in a store: its aisles, where they come in and where they pay.</summary>
/// <param name="Aisles">All ways that are walked; where two have a cell in common one can turn.</param>
/// <param name="Entrance">Where a walk begins; a cell of an aisle.</param>
/// <param name="Checkouts">Where a walk can end, at least one; cells of aisles.</param>
public sealed record FloorPlan(IReadOnlyList<Aisle> Aisles, FloorCell Entrance, IReadOnlyList<FloorCell> Checkouts)
{
    /// <summary>How many metres a floor may be wide or deep.</summary>
    public const int SideMax = 250;

    /// <summary>How many aisles a floor may have.</summary>
    public const int AislesMax = 200;

    /// <summary>The cell in front of a bay; null for a place that the floor does not have.</summary>
    internal FloorCell? CellOf(string aisle, int bay) => Aisles.FirstOrDefault(candidate => candidate.Code == aisle)?.CellOf(bay);
}
