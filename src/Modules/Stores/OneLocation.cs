using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>One location: by its id, or by the retailer's own code.</summary>
internal static class OneLocation
{
    public static async Task<Location?> ByIdAsync(LocationId id, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Locations.SingleOrDefaultAsync(location => location.Id == id, cancellationToken);
    }

    public static async Task<Location?> ByCodeAsync(string code, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Locations.SingleOrDefaultAsync(location => location.Code == code, cancellationToken);
    }
}
