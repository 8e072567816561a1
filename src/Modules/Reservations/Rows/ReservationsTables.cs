using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Reservations.Rows;

/// <summary>The module's tables.</summary>
internal static class ReservationsTables
{
    extension(GraphDbContext db)
    {
        public DbSet<Reservation> Reservations => db.Set<Reservation>();

        public DbSet<ReservationStep> ReservationSteps => db.Set<ReservationStep>();

        public DbSet<Reserver> Reservers => db.Set<Reserver>();
    }
}
