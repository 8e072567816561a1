using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data.Rows;

namespace Omnichannel.Graph.Data;

/// <summary>The tables of this project.</summary>
internal static class DataTables
{
    extension(GraphDbContext db)
    {
        public DbSet<IdempotencyRow> Idempotency => db.Set<IdempotencyRow>();

        public DbSet<ChangeRow> Changes => db.Set<ChangeRow>();

        public DbSet<UnfinishedRow> Unfinished => db.Set<UnfinishedRow>();
    }
}
