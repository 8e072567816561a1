namespace Omnichannel.Graph.Changes;

/// <summary>A thing as a subscription tells it.</summary>
/// <param name="Key">Which thing; an event with an older version of it than was told is left out.</param>
/// <param name="Version">Its version.</param>
/// <param name="Subject">What is told of it.</param>
public sealed record Told<TSubject>(string Key, long Version, TSubject Subject);
