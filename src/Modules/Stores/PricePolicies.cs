using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>Tells the catalogue who may deviate from the list price: locations whose owner decides.</summary>
internal sealed class PricePolicies(GraphDatabase database) : IPricePolicies
{
    public async Task<bool?> MayDeviateAsync(LocationId location, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Locations
            .Where(place => place.Id == location)
            .Select(place => (bool?)(place.Prices == PricePolicy.Owner))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
