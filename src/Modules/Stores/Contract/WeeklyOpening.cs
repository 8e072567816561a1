namespace Omnichannel.Graph.Stores.Contract;

/// <summary>A time at which a place is open in every usual week.</summary>
/// <param name="Day">The day on which it opens.</param>
/// <param name="Span">From when to when.</param>
public sealed record WeeklyOpening(DayOfWeek Day, OpeningSpan Span);
