using Omnichannel.Graph.Data;
using Omnichannel.Graph.Data.Caching;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>What this node remembers of the stores.</summary>
internal sealed class StoresCache
{
    public StoresCache(ChangeLog changes, CacheOptions options, TimeProvider clock)
    {
        Locations = new RowCache<LocationId, Location>(options, clock);
        changes.Changed += Forget;
    }

    public RowCache<LocationId, Location> Locations { get; }

    private void Forget(Change change)
    {
        if (change.Topic == LocationChange.Topic && LocationChange.IdOf(change) is { } location)
        {
            Locations.Forget(location);
        }
    }
}
