using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Offers.Rows;

/// <summary>The module's tables.</summary>
internal static class OffersTables
{
    extension(GraphDbContext db)
    {
        public DbSet<Offer> Offers => db.Set<Offer>();

        public DbSet<OfferTarget> OfferTargets => db.Set<OfferTarget>();

        public DbSet<Activation> Activations => db.Set<Activation>();

        public DbSet<ActivationCount> ActivationCounts => db.Set<ActivationCount>();
    }
}
