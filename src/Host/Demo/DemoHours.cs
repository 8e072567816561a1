using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>When places are open, Dutch holidays included.</summary>
internal static class DemoHours
{
    private const int Years = 2;
    private static readonly DayOfWeek[] _workdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday];

    public static OpeningHours OfStore(bool isLarge, bool isFranchise, DateOnly today)
    {
        var (opens, closes) = isLarge ? (new TimeOnly(8, 0), new TimeOnly(22, 0)) : isFranchise ? (new TimeOnly(9, 0), new TimeOnly(18, 0)) : (new TimeOnly(8, 0), new TimeOnly(20, 0));
        var week = _workdays.Select(day => new WeeklyOpening(day, opens, day is DayOfWeek.Friday && isFranchise ? new TimeOnly(21, 0) : closes));
        return new OpeningHours([.. isFranchise ? week : week.Append(new WeeklyOpening(DayOfWeek.Sunday, new(12, 0), new(18, 0)))], [.. Holidays(today)]);
    }

    /// <summary>With a break at noon.</summary>
    public static OpeningHours OfPickupPoint(DateOnly today) => new(
        [.. _workdays.SelectMany(IEnumerable<WeeklyOpening> (day) => [new(day, new(8, 30), new(12, 30)), new(day, new(13, 30), new(19, 0))])], [.. Holidays(today)]);

    private static IEnumerable<SpecialDay> Holidays(DateOnly today)
    {
        IReadOnlyList<OpeningSpan> early = [new OpeningSpan(new(9, 0), new(16, 0))];
        for (var year = today.Year; year <= today.Year + Years; year++)
        {
            var easter = EasterOf(year);
            yield return new SpecialDay(new(year, 1, 1), "Nieuwjaarsdag", []);
            yield return new SpecialDay(easter, "Eerste paasdag", []);
            yield return new SpecialDay(easter.AddDays(1), "Tweede paasdag", early);
            yield return new SpecialDay(KingsDayOf(year), "Koningsdag", early);
            yield return new SpecialDay(easter.AddDays(39), "Hemelvaartsdag", early);
            yield return new SpecialDay(easter.AddDays(49), "Eerste pinksterdag", []);
            yield return new SpecialDay(easter.AddDays(50), "Tweede pinksterdag", early);
            yield return new SpecialDay(new(year, 12, 5), "Sinterklaasavond", [new OpeningSpan(new(8, 0), new(18, 0))]);
            yield return new SpecialDay(new(year, 12, 25), "Eerste kerstdag", []);
            yield return new SpecialDay(new(year, 12, 26), "Tweede kerstdag", []);
            yield return new SpecialDay(new(year, 12, 31), "Oudejaarsdag", [new OpeningSpan(new(8, 0), new(17, 0))]);
        }
    }

    // On 27 April, on the 26th when that is a Sunday.
    private static DateOnly KingsDayOf(int year) => new DateOnly(year, 4, 27) is { DayOfWeek: DayOfWeek.Sunday } sunday ? sunday.AddDays(-1) : new DateOnly(year, 4, 27);

    // The anonymous Gregorian reckoning (Meeus, Jones and Butcher).
    private static DateOnly EasterOf(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
