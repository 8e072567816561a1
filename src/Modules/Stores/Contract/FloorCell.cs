namespace Omnichannel.Graph.Stores.Contract;

/// <summary>A square metre of a store's floor.</summary>
/// <param name="X">Metres from the left wall, 0 to <see cref="FloorPlan.SideMax"/>.</param>
/// <param name="Y">Metres from the front wall, 0 to <see cref="FloorPlan.SideMax"/>.</param>
public readonly record struct FloorCell(int X, int Y);
