using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Stores.Hours;

/// <summary>Opening hours in a time zone, asked with instants.</summary>
/// <remarks>
/// When the clock is put forward, a time that it jumps over is the first moment after the jump. When it is put back, a time that comes twice opens at the first and
/// closes at the second: a customer who relies on the sign on the door finds it open.
/// </remarks>
internal sealed class OpeningCalendar(OpeningHours hours, TimeZoneInfo zone)
{
    // A place that stays closed longer than this has no date on which it opens.
    private const int DaysAhead = 400;

    public bool IsOpen(DateTimeOffset at) => Around(at).Any(opening => Holds(opening, at));

    /// <summary>When it opens next; null while it is open, and when it does not open any more.</summary>
    public DateTimeOffset? OpensNext(DateTimeOffset at)
    {
        if (IsOpen(at))
        {
            return null;
        }

        var today = DateOf(at);
        var next = Enumerable.Range(0, DaysAhead)
            .SelectMany(days => OpeningsOn(today.AddDays(days)))
            .FirstOrDefault(opening => opening.From > at);
        return next == default ? null : next.From;
    }

    /// <summary>When it closes next; null while it is closed, and when it never closes.</summary>
    public DateTimeOffset? ClosesNext(DateTimeOffset at)
    {
        // Spans that touch, such as whole days, are one: the door stays open.
        var end = at;
        for (var days = 0; days < DaysAhead; days++)
        {
            var reached = Around(end).Where(opening => Holds(opening, end)).Select(opening => opening.To).DefaultIfEmpty(end).Max();
            if (reached == end)
            {
                return end == at ? null : end;
            }

            end = reached;
        }

        return null;
    }

    /// <summary>When it is open from a moment on, the earliest first.</summary>
    public IEnumerable<Opening> Ahead(DateTimeOffset from, int days)
    {
        var today = DateOf(from);
        return Enumerable.Range(-1, days + 1).SelectMany(day => OpeningsOn(today.AddDays(day))).Where(opening => opening.To > from);
    }

    /// <summary>Which day it is there.</summary>
    public DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private IEnumerable<Opening> Around(DateTimeOffset at)
    {
        // A span that began yesterday may last until today; a day's own spans can begin, in UTC, on the day before or after.
        var today = DateOf(at);
        return OpeningsOn(today.AddDays(-1)).Concat(OpeningsOn(today));
    }

    private IEnumerable<Opening> OpeningsOn(DateOnly date) => hours.On(date)
        .Select(span => new Opening(
            Instant(date.ToDateTime(span.Opens), isClosing: false),
            Instant((span.Closes <= span.Opens ? date.AddDays(1) : date).ToDateTime(span.Closes), isClosing: true)))
        .Where(opening => opening.From < opening.To);

    private DateTimeOffset Instant(DateTime local, bool isClosing)
    {
        if (zone.IsInvalidTime(local))
        {
            return FirstAfterTheGap(local);
        }

        var offset = !zone.IsAmbiguousTime(local) ? zone.GetUtcOffset(local)
            : isClosing ? zone.GetAmbiguousTimeOffsets(local).Min()
            : zone.GetAmbiguousTimeOffsets(local).Max();
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private DateTimeOffset FirstAfterTheGap(DateTime local)
    {
        // Clocks are put forward at whole minutes, by two hours at most.
        var valid = local.AddMinutes(1).AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        while (zone.IsInvalidTime(valid))
        {
            valid = valid.AddMinutes(1);
        }

        return new DateTimeOffset(valid, zone.GetUtcOffset(valid)).ToUniversalTime();
    }

    private static bool Holds(Opening opening, DateTimeOffset at) => opening.From <= at && at < opening.To;
}
