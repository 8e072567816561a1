using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores.Places;

/// <summary>Queries of locations that are used in more than one place.</summary>
internal static class LocationQueries
{
    /// <summary>Those in a box. Some of them lie outside the circle that it was drawn around.</summary>
    public static IQueryable<Location> Within(this IQueryable<Location> locations, BoundingBox box)
    {
        var (south, north, west, east) = (box.South, box.North, box.West, box.East);
        var between = locations.Where(location => location.LatitudeMicro >= south && location.LatitudeMicro <= north && location.LongitudeMicro != null);
        return box.CrossesDateLine
            ? between.Where(location => location.LongitudeMicro >= west || location.LongitudeMicro <= east)
            : between.Where(location => location.LongitudeMicro >= west && location.LongitudeMicro <= east);
    }
}
