using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Customers.Rows;

/// <summary>The module's tables.</summary>
internal static class CustomersTables
{
    extension(GraphDbContext db)
    {
        public DbSet<Customer> Customers => db.Set<Customer>();

        public DbSet<CustomerIdentity> Identities => db.Set<CustomerIdentity>();

        public DbSet<Address> Addresses => db.Set<Address>();

        public DbSet<Consent> Consents => db.Set<Consent>();

        public DbSet<KnownGuest> Guests => db.Set<KnownGuest>();

        public DbSet<CustomerMerge> Merges => db.Set<CustomerMerge>();

        public DbSet<WithdrawnTokens> WithdrawnTokens => db.Set<WithdrawnTokens>();

        public DbSet<MovedRow> MovedRows => db.Set<MovedRow>();
    }
}
