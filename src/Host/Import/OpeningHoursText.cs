using System.Globalization;

using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Import;

/// <summary>Reads opening hours as shops write them: <c>Mon: 9-18; Sat: 10-5:30</c>. By a clock of 12 hours a shop opens before it closes.</summary>
internal static class OpeningHoursText
{
    // Nobody opens a shop at one to four in the morning.
    private const int EarliestHour = 5;

    private static readonly string[] _days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <param name="text">A day and its hours, separated by semicolons.</param>
    /// <returns>Null when it is not understood.</returns>
    public static OpeningHours? Parse(string text)
    {
        List<WeeklyOpening> week = [];
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || DayOf(part[..colon]) is not { } day || SpanOf(part[(colon + 1)..].Trim()) is not { } span)
            {
                return null;
            }

            week.Add(new WeeklyOpening(day, span.Opens, span.Closes));
        }

        return new OpeningHours(week, []);
    }

    private static DayOfWeek? DayOf(string name) => name.Length >= 3 && Array.IndexOf(_days, name[..3].ToLowerInvariant()) is >= 0 and var day ? (DayOfWeek)day : null;

    private static (TimeOnly Opens, TimeOnly Closes)? SpanOf(string text) =>
        text.Split('-', StringSplitOptions.TrimEntries) is [var from, var to] && TimeOf(from) is { } opens && TimeOf(to) is { } closes
            ? (opens.Hour is > 0 and < EarliestHour ? opens.AddHours(12) : opens, closes.Hour is > 0 and < 12 ? closes.AddHours(12) : closes)
            : null;

    private static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, ["H:mm", "HH:mm", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
