using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>The reference resolver of locations.</summary>
internal static class LocationsById
{
    private static readonly CompiledQuery<IReadOnlyList<LocationId>, Location> _rows = new((db, ids) => db.Set<Location>().Where(row => ids.Contains(row.Id)));

    public static ValueTask<IReadOnlyDictionary<LocationId, Location>> LoadAsync(
        IReadOnlyList<LocationId> ids, GraphDatabase database, StoresCache cache, CancellationToken cancellationToken) =>
        cache.Locations.LoadAsync(ids, async missing => (await _rows.ReadAsync(database, missing, cancellationToken)).ToDictionary(row => row.Id));
}
