using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Fulfilment.Rows;

/// <summary>The module's tables.</summary>
internal sealed class FulfilmentModel : IModelPart
{
    public const int CodeLengthMax = 40;
    public const int KeyLengthMax = 80;
    public const int OwnerLengthMax = 100;
    public const int TimeZoneLengthMax = 64;

    // The last line of defence: whatever a program does wrong, nobody is promised a place that is not there.
    public const string TakenCheck = "taken >= 0 AND taken <= capacity";

    public void Configure(ModelBuilder model)
    {
        model.Entity<DeliveryArea>(row =>
        {
            row.ToTable("fulfilment_area");
            row.HasKey(area => area.Code);
            row.Property(area => area.Code).HasMaxLength(CodeLengthMax);
            row.Property(area => area.Country).HasMaxLength(2);
            row.Property(area => area.TimeZone).HasMaxLength(TimeZoneLengthMax);
            row.Ignore(area => area.Plan);
            row.Ignore(area => area.Price);
            row.HasIndex(area => new { area.Country, area.PostcodeFrom }).HasDatabaseName("ix_fulfilment_area_postcode");
        });
        model.Entity<ServicePlan>(row =>
        {
            row.ToTable("fulfilment_service");
            row.HasKey(service => new { service.Product, service.Location });
            row.Property(service => service.TimeZone).HasMaxLength(TimeZoneLengthMax);
            row.Ignore(service => service.Plan);
        });
        model.Entity<Slot>(row =>
        {
            row.ToTable("fulfilment_slot", table => table.HasCheckConstraint("ck_fulfilment_slot_taken", TakenCheck));
            row.HasKey(slot => slot.Id);
            row.Property(slot => slot.PlanKey).HasMaxLength(KeyLengthMax);
            row.Property(slot => slot.Area).HasMaxLength(CodeLengthMax);
            row.Ignore(slot => slot.From);
            row.Ignore(slot => slot.To);
            row.Ignore(slot => slot.Price);
            row.Ignore(slot => slot.Summary);
            row.HasIndex(slot => new { slot.PlanKey, slot.StartsAt, slot.EndsAt }).IsUnique().HasDatabaseName("ux_fulfilment_slot_plan");
            row.HasIndex(slot => new { slot.Product, slot.StartsAt }).HasDatabaseName("ix_fulfilment_slot_product");
        });
        model.Entity<SlotHold>(row =>
        {
            row.ToTable("fulfilment_slot_hold");
            row.HasKey(hold => hold.Id);
            row.Property(hold => hold.Owner).HasMaxLength(OwnerLengthMax);
            row.Ignore(hold => hold.IsOpen);
            row.HasIndex(hold => new { hold.Slot, hold.State }).HasDatabaseName("ix_fulfilment_slot_hold_slot");
            row.HasIndex(hold => new { hold.State, hold.ExpiresAt }).HasDatabaseName("ix_fulfilment_slot_hold_expires_at");
            row.HasIndex(hold => new { hold.Owner, hold.State }).HasDatabaseName("ix_fulfilment_slot_hold_owner");
        });
    }
}
