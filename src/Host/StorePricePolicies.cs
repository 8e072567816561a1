using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host;

/// <summary>Tells the catalogue which locations may deviate from the list price: those whose own price policy says so.</summary>
internal sealed class StorePricePolicies(StoreDirectory stores) : IPricePolicies
{
    public async Task<bool?> MayDeviateAsync(LocationId location, CancellationToken cancellationToken) =>
        (await stores.FindAsync([location], cancellationToken)).TryGetValue(location, out var found) ? found.Policies.Prices is PricePolicy.Owner : null;
}
