using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stores.Contract;

/// <summary>What other modules may know of a location.</summary>
/// <param name="Id">Which location.</param>
/// <param name="Code">The retailer's own code.</param>
/// <param name="Name">The name for customers.</param>
/// <param name="Kind">What sort of place.</param>
/// <param name="Coordinates">Where it is on the map; null when it is not known.</param>
/// <param name="TimeZone">The time zone of its clock, an IANA name.</param>
/// <param name="Owner">How it belongs to the retailer.</param>
/// <param name="Policies">What it does and does not do for customers.</param>
public sealed record LocationSummary(
    LocationId Id, string Code, string Name, LocationKind Kind, Coordinates? Coordinates, string TimeZone, OwnerKind Owner, LocationPolicies Policies);
