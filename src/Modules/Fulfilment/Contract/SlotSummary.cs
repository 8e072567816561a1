using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>What other modules may know of a slot.</summary>
/// <param name="Id">Which.</param>
/// <param name="Area">The delivery area; null for a service.</param>
/// <param name="Product">The service; null for a delivery.</param>
/// <param name="Location">From where it is delivered, or where the service is.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when.</param>
/// <param name="Price">What a delivery in it costs; 0 for a service.</param>
public sealed record SlotSummary(SlotId Id, string? Area, ProductId? Product, LocationId Location, DateTimeOffset From, DateTimeOffset To, Money Price);
