using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>By when something can be promised: rules without rows and clocks.</summary>
internal static class PromiseEngine
{
    // A place that takes nothing for longer than this promises nothing.
    private const int DaysAhead = 60;

    /// <summary>The first day on which something is delivered.</summary>
    /// <param name="now">The time on the wall of the area.</param>
    /// <param name="rules">The area's.</param>
    /// <param name="readyOn">From which day the goods are there to be sent; null when nobody knows.</param>
    public static DateOnly? DeliveryDay(DateTime now, DeliveryRules rules, DateOnly? readyOn)
    {
        if (readyOn is not { } ready)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(now);
        var time = TimeOnly.FromDateTime(now);
        var earliest = ready > today ? ready.AddDays(1)
            : time <= rules.SameDayUntil ? today
            : time <= rules.NextDayUntil ? today.AddDays(1)
            : today.AddDays(2);
        return Enumerable.Range(0, DaysAhead).Select(earliest.AddDays).Cast<DateOnly?>().FirstOrDefault(day => rules.Days.Contains(day!.Value.DayOfWeek));
    }

    /// <summary>The first free slot on or after a day.</summary>
    /// <param name="day">Null when nothing can be promised.</param>
    /// <param name="now">A slot that has begun is no promise.</param>
    /// <param name="slots">The earliest first.</param>
    public static SlotPlaces? FirstSlot(DateOnly? day, DateTimeOffset now, IEnumerable<SlotPlaces> slots) =>
        day is { } first ? slots.FirstOrDefault(slot => slot.Date >= first && slot.From > now && slot.Free > 0) : null;

    /// <summary>When a store that has something can have it lain ready: it takes some minutes of an opening.</summary>
    public static FulfilmentPromise? Pickup(DateTimeOffset now, IReadOnlyList<Opening> openings, TimeSpan picking, TimeZoneInfo zone)
    {
        foreach (var opening in openings)
        {
            var ready = (opening.From > now ? opening.From : now) + picking;
            if (ready <= opening.To)
            {
                return new FulfilmentPromise(DateOf(ready, zone), ready, opening.To);
            }
        }

        return null;
    }

    /// <summary>On which day something that is sent to a place can be collected there.</summary>
    /// <param name="now">The time on the wall of the place.</param>
    /// <param name="sendUntil">Until when what is ordered leaves on the same day.</param>
    /// <param name="readyOn">From which day the goods are there to be sent; null when nobody knows.</param>
    /// <param name="openings">Of the place.</param>
    /// <param name="zone">Of the place.</param>
    public static FulfilmentPromise? Arrival(DateTime now, TimeOnly sendUntil, DateOnly? readyOn, IReadOnlyList<Opening> openings, TimeZoneInfo zone)
    {
        if (readyOn is not { } ready)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(now);
        var leaves = ready > today ? ready : TimeOnly.FromDateTime(now) <= sendUntil ? today : today.AddDays(1);
        var arrival = openings.Select(opening => (DateOnly?)DateOf(opening.From, zone)).FirstOrDefault(day => day > leaves);
        return arrival is { } date ? new FulfilmentPromise(date, null, null) : null;
    }

    public static DateOnly DateOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}

/// <param name="SameDayUntil">Null when nothing is delivered on the day of its order.</param>
internal sealed record DeliveryRules(TimeOnly? SameDayUntil, TimeOnly NextDayUntil, IReadOnlyList<DayOfWeek> Days);

/// <summary>A slot and its free places.</summary>
internal sealed record SlotPlaces(SlotId Id, DateOnly Date, DateTimeOffset From, DateTimeOffset To, int Free, Kernel.Money Price);
