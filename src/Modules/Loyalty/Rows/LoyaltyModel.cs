using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Loyalty.Rows;

/// <summary>The module's tables.</summary>
internal sealed class LoyaltyModel : IModelPart
{
    public const int SourceLengthMax = 40;
    public const int ProofLengthMax = 250;
    public const int OwnerLengthMax = 120;

    // The last line of defence: whatever a program does wrong, no point is spent twice.
    public const string AccountCheck = "balance >= 0 AND held >= 0 AND held <= balance AND owed >= 0";
    public const string LotCheck = "rest >= 0";

    public void Configure(ModelBuilder model)
    {
        model.Entity<PointsAccount>(row =>
        {
            row.ToTable("loyalty_account", table => table.HasCheckConstraint("ck_loyalty_account", AccountCheck));
            row.HasKey(account => account.Customer);
            row.Ignore(account => account.Available);
        });
        model.Entity<PointsEntry>(row =>
        {
            row.ToTable("loyalty_entry");
            row.HasKey(entry => entry.Id);
            row.Property(entry => entry.SourceType).HasMaxLength(SourceLengthMax);
            row.Property(entry => entry.ProofId).HasMaxLength(ProofLengthMax);
            row.HasIndex(entry => new { entry.SourceType, entry.ProofId, entry.Kind }).IsUnique().HasDatabaseName("ux_loyalty_entry_source");
            row.HasIndex(entry => new { entry.Customer, entry.Number }).IsUnique().HasDatabaseName("ux_loyalty_entry_number");
            row.HasIndex(entry => new { entry.Customer, entry.At }).HasDatabaseName("ix_loyalty_entry_at");
        });
        model.Entity<PointsLot>(row =>
        {
            row.ToTable("loyalty_lot", table => table.HasCheckConstraint("ck_loyalty_lot_rest", LotCheck));
            row.HasKey(lot => lot.Id);
            row.HasIndex(lot => new { lot.Customer, lot.ExpiresAt }).HasDatabaseName("ix_loyalty_lot_customer");
            row.HasIndex(lot => lot.ExpiresAt).HasDatabaseName("ix_loyalty_lot_expires_at");
        });
        model.Entity<PointsHold>(row =>
        {
            row.ToTable("loyalty_hold");
            row.HasKey(hold => hold.Id);
            row.Property(hold => hold.Owner).HasMaxLength(OwnerLengthMax);
            row.HasIndex(hold => new { hold.Customer, hold.State }).HasDatabaseName("ix_loyalty_hold_customer");
            row.HasIndex(hold => new { hold.State, hold.ExpiresAt }).HasDatabaseName("ix_loyalty_hold_expires_at");
        });
        model.Entity<PaidMembership>(row =>
        {
            row.ToTable("loyalty_membership");
            row.HasKey(membership => membership.Customer);
            row.Property(membership => membership.Version).IsConcurrencyToken();
        });
        model.Entity<MembershipGrant>(row =>
        {
            row.ToTable("loyalty_membership_grant");
            row.HasKey(grant => grant.Id);
            row.Property(grant => grant.ProofId).HasMaxLength(ProofLengthMax);
            row.HasIndex(grant => grant.ProofId).IsUnique().HasDatabaseName("ux_loyalty_membership_grant_proof");
        });
    }
}
