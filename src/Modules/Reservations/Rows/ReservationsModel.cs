using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Reservations.Rows;

/// <summary>The module's tables.</summary>
internal sealed class ReservationsModel : IModelPart
{
    public const int CodeLengthMax = 10;
    public const int ChannelLengthMax = 32;
    public const int ReceiptLengthMax = 100;
    public const int CallerLengthMax = 100;

    public void Configure(ModelBuilder model)
    {
        model.Entity<Reservation>(row =>
        {
            row.ToTable("reservations_reservation", table => table.HasCheckConstraint("ck_reservations_reservation_quantity", "quantity > 0"));
            row.HasKey(reservation => reservation.Id);
            row.Property(reservation => reservation.Code).HasMaxLength(CodeLengthMax);
            row.Property(reservation => reservation.OpenCode).HasMaxLength(CodeLengthMax);
            row.Property(reservation => reservation.ReservedThrough).HasMaxLength(ChannelLengthMax);
            row.Property(reservation => reservation.Receipt).HasMaxLength(ReceiptLengthMax);
            row.Property(reservation => reservation.Version).IsConcurrencyToken();
            row.HasIndex(reservation => reservation.OpenCode).IsUnique().HasDatabaseName("ux_reservations_reservation_open_code");
            row.HasIndex(reservation => reservation.Hold).IsUnique().HasDatabaseName("ux_reservations_reservation_hold");
            row.HasIndex(reservation => new { reservation.Customer, reservation.ReservedAt, reservation.Id }).HasDatabaseName("ix_reservations_reservation_customer");
            row.HasIndex(reservation => new { reservation.Location, reservation.State, reservation.ReservedAt, reservation.Id }).HasDatabaseName("ix_reservations_reservation_location");
            row.HasIndex(reservation => new { reservation.State, reservation.ExpiresAt }).HasDatabaseName("ix_reservations_reservation_expires_at");
            row.HasIndex(reservation => reservation.MovedBy).HasDatabaseName("ix_reservations_reservation_moved_by");
        });
        model.Entity<ReservationStep>(row =>
        {
            row.ToTable("reservations_step");
            row.HasKey(step => new { step.Reservation, step.Version });
            row.Property(step => step.By).HasMaxLength(CallerLengthMax);
        });
        model.Entity<Reserver>(row =>
        {
            row.ToTable("reservations_reserver");
            row.HasKey(reserver => reserver.Customer);
        });
    }
}
