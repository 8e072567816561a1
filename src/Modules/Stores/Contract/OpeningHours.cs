namespace Omnichannel.Graph.Stores.Contract;

/// <summary>When a place is open.</summary>
/// <param name="Week">Its usual week; several entries for a day that has a break.</param>
/// <param name="SpecialDays">The days that differ, at most one entry for each.</param>
public sealed record OpeningHours(IReadOnlyList<WeeklyOpening> Week, IReadOnlyList<SpecialDay> SpecialDays)
{
    /// <summary>The times at which it opens on a day of its own calendar, the earliest first.</summary>
    internal IEnumerable<OpeningSpan> On(DateOnly date) => (SpecialDays.FirstOrDefault(day => day.Date == date) is { } special
        ? special.Spans
        : Week.Where(opening => opening.Day == date.DayOfWeek).Select(opening => new OpeningSpan(opening.Opens, opening.Closes))).OrderBy(span => span.Opens);
}
