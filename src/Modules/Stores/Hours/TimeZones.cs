using System.Diagnostics.CodeAnalysis;

namespace Omnichannel.Graph.Stores.Hours;

/// <summary>Time zones by their IANA names, such as <c>Europe/Amsterdam</c>. They come from the machine's time zone database.</summary>
internal static class TimeZones
{
    /// <summary>What a store without a time zone of its own is in.</summary>
    public const string Default = "Europe/Amsterdam";

    public static bool TryFind(string name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;

        // A name with a slash, or UTC: names that only one system knows would not mean the same everywhere.
        return (name == "UTC" || name.Contains('/')) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone);
    }

    /// <exception cref="TimeZoneNotFoundException">There is none, which was checked when it was written: the machine lacks its time zone database.</exception>
    public static TimeZoneInfo Find(string name) => TryFind(name, out var zone)
        ? zone
        : throw new TimeZoneNotFoundException($"The machine does not know the time zone \"{name}\". Install its time zone database (the package tzdata).");
}
