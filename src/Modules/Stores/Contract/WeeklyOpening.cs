namespace Omnichannel.Graph.Stores.Contract;

/// <summary>A time at which a place is open in every usual week.</summary>
/// <param name="Day">The day on which it opens.</param>
/// <param name="Opens">When it opens.</param>
/// <param name="Closes">When it closes; at or before <paramref name="Opens"/> means on the day after.</param>
public sealed record WeeklyOpening(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);
