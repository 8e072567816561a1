using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stock;

/// <summary>What can be promised of a product, over all locations.</summary>
/// <param name="Available">Units on hand and not held.</param>
/// <param name="Locations">In how many locations there is at least one.</param>
/// <param name="AsOf">When the latest of the counted changes was made.</param>
internal sealed record Availability(Quantity Available, int Locations, DateTimeOffset AsOf);
