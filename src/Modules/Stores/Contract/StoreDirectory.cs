using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Places;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores.Contract;

/// <summary>What other modules may ask about locations.</summary>
public sealed class StoreDirectory(GraphDatabase database)
{
    /// <summary>Some locations in one query; those that do not exist are left out.</summary>
    public async Task<IReadOnlyDictionary<LocationId, LocationSummary>> FindAsync(IReadOnlyCollection<LocationId> ids, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var found = await db.Locations.Where(location => ids.Contains(location.Id)).ToListAsync(cancellationToken);
        return found.ToDictionary(location => location.Id, Summary);
    }

    /// <summary>A location by the retailer's own code; null when there is none.</summary>
    public async Task<LocationSummary?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Locations.SingleOrDefaultAsync(location => location.Code == code, cancellationToken) is { } found ? Summary(found) : null;
    }

    /// <summary>How to get to some locations and when they are open, in one query; those that do not exist are left out.</summary>
    /// <param name="ids">Which.</param>
    /// <param name="from">Openings that end after it.</param>
    /// <param name="days">How many days ahead.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<LocationId, LocationVisit>> VisitsAsync(
        IReadOnlyCollection<LocationId> ids, DateTimeOffset from, int days, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var found = await db.Locations.Where(location => ids.Contains(location.Id)).ToListAsync(cancellationToken);
        return found.ToDictionary(location => location.Id, location => new LocationVisit(
            Summary(location), location.Address, [.. location.Calendar?.Ahead(from, days) ?? []]));
    }

    /// <summary>The locations within a distance of a point, the nearest first.</summary>
    /// <param name="centre">The point.</param>
    /// <param name="radiusMetres">How far they may be, 1 to 1,000,000.</param>
    /// <param name="kinds">Only these; all when it is empty.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<NearbyLocation>> NearAsync(
        Coordinates centre, int radiusMetres, IReadOnlyCollection<LocationKind> kinds, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var fitting = kinds.Count == 0 ? db.Locations : db.Locations.Where(location => kinds.Contains(location.Kind));
        var within = await fitting.Within(BoundingBox.Around(centre, radiusMetres)).ToListAsync(cancellationToken);
        return [.. within
            .Select(location => new NearbyLocation(Summary(location), centre.MetresTo(location.Coordinates!.Value)))
            .Where(nearby => nearby.Metres <= radiusMetres)
            .OrderBy(nearby => nearby.Metres).ThenBy(nearby => nearby.Location.Id)];
    }

    private static LocationSummary Summary(Location location) => new(
        location.Id, location.Code, location.Name, location.Kind, location.Coordinates, location.TimeZone, location.OwnerKind, location.Policies);
}
