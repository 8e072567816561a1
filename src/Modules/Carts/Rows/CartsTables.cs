using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Carts.Rows;

/// <summary>The module's tables.</summary>
internal static class CartsTables
{
    extension(GraphDbContext db)
    {
        public DbSet<Cart> Carts => db.Set<Cart>();

        public DbSet<CartLine> CartLines => db.Set<CartLine>();

        public DbSet<CartMerge> CartMerges => db.Set<CartMerge>();

        public DbSet<MergedLine> MergedLines => db.Set<MergedLine>();

        public DbSet<CartHandOver> CartHandOvers => db.Set<CartHandOver>();
    }
}
