namespace Omnichannel.Graph.Stores.Contract;

/// <summary>A day with other opening hours than its week has: a holiday, a late-night shopping evening.</summary>
/// <param name="Date">The day on the place's own calendar.</param>
/// <param name="Reason">What customers are told, such as <c>Koningsdag</c>; null when nothing is said.</param>
/// <param name="Spans">All times at which it opens that day; none when it stays closed.</param>
public sealed record SpecialDay(DateOnly Date, string? Reason, IReadOnlyList<OpeningSpan> Spans);
