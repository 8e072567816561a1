using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Stock.Rows;

/// <summary>The module's tables.</summary>
internal static class StockTables
{
    extension(GraphDbContext db)
    {
        public DbSet<StockLevel> StockLevels => db.Set<StockLevel>();

        public DbSet<StockMovement> StockMovements => db.Set<StockMovement>();

        public DbSet<Hold> Holds => db.Set<Hold>();

        public DbSet<HoldLine> HoldLines => db.Set<HoldLine>();

        public DbSet<ReorderSignal> ReorderSignals => db.Set<ReorderSignal>();

        public DbSet<StockFeed> StockFeeds => db.Set<StockFeed>();
    }
}
