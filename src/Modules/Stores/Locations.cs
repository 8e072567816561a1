using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Places;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>All locations, by name; those near a point from the nearest on.</summary>
internal static class Locations
{
    private const int KindsMax = 10;
    private const int ServicesMax = 20;

    private static readonly Keyset<Location> _byName = Keyset.By((Location location) => location.Name).ThenBy(location => location.Id);
    private static readonly Keyset<Distant> _byDistance = Keyset.By((Distant place) => place.Metres).ThenBy(place => place.Location.Id);

    public static async ValueTask<Connection<Location>> PageAsync(
        LocationsArguments where, PageArguments pageArguments, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var rows = Fitting(db.Locations, where);
        if (where.Near is { } near)
        {
            var centre = near.Centre;
            var within = await rows.Within(BoundingBox.Around(centre, near.Radius)).ToListAsync(cancellationToken);
            var nearest = within
                .Select(location => new Distant(location, centre.MetresTo(location.Coordinates!.Value)))
                .Where(place => place.Metres <= near.Radius && where.IsOpen(place.Location))
                .OrderBy(place => place.Metres).ThenBy(place => place.Location.Id);
            return nearest.ToList().ToConnection(_byDistance, pageArguments).Select(place => place.Location);
        }

        // Whether a place is open depends on its clock, which no database knows; there are thousands of places at most.
        return where.OpenAt is null
            ? await rows.ToConnectionAsync(_byName, pageArguments, selection, cancellationToken)
            : (await rows.OrderBy(location => location.Name).ThenBy(location => location.Id).ToListAsync(cancellationToken)).FindAll(where.IsOpen).ToConnection(_byName, pageArguments);
    }

    private static IQueryable<Location> Fitting(IQueryable<Location> rows, LocationsArguments where)
    {
        if (where.Kinds is { } kinds)
        {
            InputLimits.AtMost("kinds", kinds.Count, KindsMax);
            rows = rows.Where(location => kinds.Contains(location.Kind));
        }

        InputLimits.AtMost("services", where.Services?.Count ?? 0, ServicesMax);
        foreach (var service in (where.Services ?? []).Select(Location.Entry))
        {
            rows = rows.Where(location => location.ServicesText.Contains(service));
        }

        InputLimits.AtMost("fulfilment", where.Fulfilment?.Count ?? 0, KindsMax);
        foreach (var role in (where.Fulfilment ?? []).Select(role => Location.Entry(role.ToString())))
        {
            rows = rows.Where(location => location.FulfilmentText.Contains(role));
        }

        return rows;
    }

    private sealed record Distant(Location Location, int Metres);
}

internal sealed record LocationsArguments(
    NearInput? Near, IReadOnlyList<LocationKind>? Kinds, DateTimeOffset? OpenAt, IReadOnlyList<string>? Services, IReadOnlyList<FulfilmentRole>? Fulfilment)
{
    public bool IsOpen(Location location) => OpenAt is not { } at || location.Calendar?.IsOpen(at) == true;
}

/// <param name="Latitude">Degrees, -90 to 90.</param>
/// <param name="Longitude">Degrees, -180 to 180.</param>
/// <param name="RadiusMetres">1 to <see cref="RadiusMax"/>.</param>
internal sealed record NearInput(double Latitude, double Longitude, int RadiusMetres)
{
    public const int RadiusMax = 1_000_000;

    public Coordinates Centre => new CoordinatesInput(Latitude, Longitude).Point;

    public int Radius => RadiusMetres is >= 1 and <= RadiusMax
        ? RadiusMetres
        : throw InputRefusal.Of($"A radius is 1 to {RadiusMax} metres, found: {RadiusMetres}.");
}

/// <param name="Latitude">Degrees, -90 to 90.</param>
/// <param name="Longitude">Degrees, -180 to 180.</param>
internal sealed record CoordinatesInput(double Latitude, double Longitude)
{
    public Coordinates Point => Coordinates.Of(Latitude, Longitude)
        ?? throw InputRefusal.Of("A latitude is -90 to 90 degrees and a longitude -180 to 180.");
}
