namespace Omnichannel.Graph.Stores.Contract;

/// <summary>What a load did.</summary>
/// <param name="Added">How many are new.</param>
/// <param name="Changed">How many were there and differ now.</param>
/// <param name="Unchanged">How many were there already, just like this.</param>
public sealed record LoadedLocations(int Added, int Changed, int Unchanged);
