using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores.Hours;

/// <summary>Changes the days of a location that differ from its week.</summary>
internal static class SpecialDays
{
    // Long enough for a question about last Christmas; without an end the list would only grow.
    private const int KeptDays = 400;

    public static OpeningHours Set(Location location, SpecialDay day, DateTimeOffset now) =>
        With(location, now, days => days.Where(other => other.Date != day.Date).Append(day));

    public static OpeningHours Remove(Location location, DateOnly date, DateTimeOffset now) =>
        With(location, now, days => days.Where(other => other.Date != date));

    private static OpeningHours With(Location location, DateTimeOffset now, Func<IEnumerable<SpecialDay>, IEnumerable<SpecialDay>> change)
    {
        var hours = location.OpeningHours ?? new OpeningHours([], []);
        var oldest = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-KeptDays);
        return hours with { SpecialDays = [.. change(hours.SpecialDays).Where(day => day.Date >= oldest).OrderBy(day => day.Date)] };
    }
}
