using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Returns.Rows;

/// <summary>The module's tables.</summary>
internal static class ReturnsTables
{
    extension(GraphDbContext db)
    {
        public DbSet<Return> Returns => db.Set<Return>();

        public DbSet<ReturnLine> ReturnLines => db.Set<ReturnLine>();

        public DbSet<ReturnStep> ReturnSteps => db.Set<ReturnStep>();
    }
}
