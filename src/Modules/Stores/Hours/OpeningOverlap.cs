using System.Globalization;

using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Stores.Hours;

/// <summary>Finds opening hours that overlap.</summary>
internal static class OpeningOverlap
{
    private const long Week = 7 * TimeSpan.TicksPerDay;

    /// <returns>What overlaps, for people; null when nothing does.</returns>
    public static string? Find(IReadOnlyList<WeeklyOpening> week)
    {
        var spans = week.Select(opening => (From: ((int)opening.Day * TimeSpan.TicksPerDay) + opening.Opens.Ticks, Length: Length(opening.Opens, opening.Closes), opening))
            .OrderBy(span => span.From)
            .ToList();
        for (var index = 0; index < spans.Count; index++)
        {
            var next = spans[(index + 1) % spans.Count];
            var nextFrom = index + 1 < spans.Count ? next.From : next.From + Week;
            if (spans[index].From + spans[index].Length > nextFrom)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Text(spans[index].opening)} and {Text(next.opening)} overlap.");
            }
        }

        return null;
    }

    /// <returns>What overlaps, for people; null when nothing does.</returns>
    public static string? Find(IReadOnlyList<OpeningSpan> day)
    {
        var spans = day.OrderBy(span => span.Opens).ToList();
        for (var index = 1; index < spans.Count; index++)
        {
            var (before, after) = (spans[index - 1], spans[index]);
            if (before.Opens.Ticks + Length(before.Opens, before.Closes) > after.Opens.Ticks)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{before.Opens:HH:mm} to {before.Closes:HH:mm} and {after.Opens:HH:mm} to {after.Closes:HH:mm} overlap.");
            }
        }

        return null;
    }

    private static long Length(TimeOnly opens, TimeOnly closes) => (closes <= opens ? TimeSpan.TicksPerDay : 0) + closes.Ticks - opens.Ticks;

    private static string Text(WeeklyOpening opening) => string.Create(CultureInfo.InvariantCulture, $"{opening.Day} {opening.Opens:HH:mm} to {opening.Closes:HH:mm}");
}
