using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>How far locations are from a point as the crow flies.</summary>
internal static class Distances
{
    public static IReadOnlyList<int?> From(IReadOnlyList<Location> locations, CoordinatesInput from)
    {
        var point = from.Point;
        return [.. locations.Select(location => location.Coordinates is { } coordinates ? point.MetresTo(coordinates) : (int?)null)];
    }
}
