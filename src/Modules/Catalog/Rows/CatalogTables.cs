using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Catalog.Rows;

internal static class CatalogTables
{
    extension(GraphDbContext db)
    {
        public DbSet<Product> Products => db.Set<Product>();

        public DbSet<ProductPrice> ProductPrices => db.Set<ProductPrice>();

        public DbSet<Category> Categories => db.Set<Category>();

        public DbSet<AttributeName> AttributeNames => db.Set<AttributeName>();

        public DbSet<Review> Reviews => db.Set<Review>();
    }
}
