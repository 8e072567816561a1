using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

using Omnichannel.Graph.Catalog.Contract;

namespace Omnichannel.Graph.Catalog.Loading;

/// <summary>Counts what a load does to rows.</summary>
internal sealed class LoadCount
{
    private int _added;
    private int _changed;
    private int _unchanged;

    /// <returns>Whether the row is new or differs from what was there.</returns>
    public bool Add(EntityEntry row)
    {
        row.DetectChanges();
        switch (row.State)
        {
            case EntityState.Added:
                _added++;
                return true;
            case EntityState.Modified:
                _changed++;
                return true;
            default:
                _unchanged++;
                return false;
        }
    }

    public CatalogLoad ToLoad() => new(_added, _changed, _unchanged);
}
