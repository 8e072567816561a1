using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Loyalty.Rows;

/// <summary>The module's tables.</summary>
internal static class LoyaltyTables
{
    extension(GraphDbContext db)
    {
        public DbSet<PointsAccount> PointsAccounts => db.Set<PointsAccount>();

        public DbSet<PointsEntry> PointsEntries => db.Set<PointsEntry>();

        public DbSet<PointsLot> PointsLots => db.Set<PointsLot>();

        public DbSet<PointsHold> PointsHolds => db.Set<PointsHold>();

        public DbSet<PaidMembership> PaidMemberships => db.Set<PaidMembership>();

        public DbSet<MembershipGrant> MembershipGrants => db.Set<MembershipGrant>();
    }
}
