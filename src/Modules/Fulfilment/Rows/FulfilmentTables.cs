using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Fulfilment.Rows;

/// <summary>The module's tables.</summary>
internal static class FulfilmentTables
{
    extension(GraphDbContext db)
    {
        public DbSet<DeliveryArea> DeliveryAreas => db.Set<DeliveryArea>();

        public DbSet<ServicePlan> ServicePlans => db.Set<ServicePlan>();

        public DbSet<Slot> Slots => db.Set<Slot>();

        public DbSet<SlotHold> SlotHolds => db.Set<SlotHold>();
    }
}
