using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Stores.Rows;

/// <summary>The module's tables by name.</summary>
internal static class StoresTables
{
    extension(GraphDbContext db)
    {
        public DbSet<Location> Locations => db.Set<Location>();

        public DbSet<Planogram> Planograms => db.Set<Planogram>();

        public DbSet<Shelf> Shelves => db.Set<Shelf>();
    }
}
