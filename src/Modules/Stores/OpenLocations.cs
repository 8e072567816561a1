using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>When locations are open.</summary>
internal static class OpenLocations
{
    private const int SpecialDaysMax = 100;

    /// <summary>As customers read them: from Monday, and from today on.</summary>
    public static IReadOnlyList<OpeningHours?> Hours(IReadOnlyList<Location> locations, TimeProvider clock) =>
        [.. locations.Select(location => location.OpeningHours is { } hours ? Readable(hours, location.Calendar!.DateOf(clock.GetUtcNow())) : null)];

    public static IReadOnlyList<bool?> IsOpen(IReadOnlyList<Location> locations, DateTimeOffset? at, TimeProvider clock) =>
        [.. locations.Select(location => location.Calendar?.IsOpen(at ?? clock.GetUtcNow()))];

    public static IReadOnlyList<DateTimeOffset?> OpensNext(IReadOnlyList<Location> locations, DateTimeOffset? at, TimeProvider clock) =>
        [.. locations.Select(location => location.Calendar?.OpensNext(at ?? clock.GetUtcNow()))];

    public static IReadOnlyList<DateTimeOffset?> ClosesNext(IReadOnlyList<Location> locations, DateTimeOffset? at, TimeProvider clock) =>
        [.. locations.Select(location => location.Calendar?.ClosesNext(at ?? clock.GetUtcNow()))];

    public static IReadOnlyList<IReadOnlyList<OpeningSpan>> On(IReadOnlyList<OpeningHours> hours, DateOnly date) =>
        [.. hours.Select(one => (IReadOnlyList<OpeningSpan>)[.. one.On(date)])];

    private static OpeningHours Readable(OpeningHours hours, DateOnly today) => new(
        [.. hours.Week.OrderBy(opening => ((int)opening.Day + 6) % 7).ThenBy(opening => opening.Opens)],
        [.. hours.SpecialDays.Where(day => day.Date >= today).OrderBy(day => day.Date).Take(SpecialDaysMax)]);
}
