namespace Omnichannel.Graph.Stores.Contract;

/// <summary>How to get to a location, and when.</summary>
/// <param name="Location">The location.</param>
/// <param name="Address">Where post and drivers find it; null when it is not known.</param>
/// <param name="Openings">When it is open in the coming days, the earliest first; empty when customers cannot come.</param>
public sealed record LocationVisit(LocationSummary Location, PostalAddress? Address, IReadOnlyList<Opening> Openings);

/// <summary>A time during which a place is open.</summary>
/// <param name="From">When it opens.</param>
/// <param name="To">When it closes.</param>
public readonly record struct Opening(DateTimeOffset From, DateTimeOffset To);
