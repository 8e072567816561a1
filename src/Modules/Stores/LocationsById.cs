using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>The reference resolver of locations.</summary>
internal static class LocationsById
{
    public static async Task<IReadOnlyDictionary<LocationId, Location>> LoadAsync(IReadOnlyList<LocationId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Locations.Where(location => ids.Contains(location.Id)).ToDictionaryAsync(location => location.Id, cancellationToken);
    }
}
