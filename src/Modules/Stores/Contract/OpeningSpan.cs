namespace Omnichannel.Graph.Stores.Contract;

/// <summary>A time of the day during which a place is open, by the clock on its wall.</summary>
/// <param name="Opens">When it opens.</param>
/// <param name="Closes">When it closes; at or before <paramref name="Opens"/> means on the day after, so that 00:00 to 00:00 is the whole day.</param>
public readonly record struct OpeningSpan(TimeOnly Opens, TimeOnly Closes);
