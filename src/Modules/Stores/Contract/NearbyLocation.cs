namespace Omnichannel.Graph.Stores.Contract;

/// <summary>A location near a point.</summary>
/// <param name="Location">The location.</param>
/// <param name="Metres">How far it is from the point as the crow flies.</param>
public sealed record NearbyLocation(LocationSummary Location, int Metres);
