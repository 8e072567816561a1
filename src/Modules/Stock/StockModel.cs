using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>The module's tables.</summary>
internal sealed class StockModel : IModelPart
{
    public const int OwnerLengthMax = 100;
    public const int ReferenceLengthMax = 100;
    public const int SourceLengthMax = 40;

    // The last line of defence: whatever a program does wrong, nothing is sold twice.
    public const string HeldCheck = "held >= 0 AND held <= on_hand";

    public void Configure(ModelBuilder model)
    {
        model.Entity<StockLevel>(row =>
        {
            row.ToTable("stock_level", table => table.HasCheckConstraint("ck_stock_level_held", HeldCheck));
            row.HasKey(level => new { level.Product, level.Location });
            row.Ignore(level => level.Id);
            row.Ignore(level => level.Available);
            row.Property(level => level.Source).HasMaxLength(SourceLengthMax);
            row.HasIndex(level => level.Location).HasDatabaseName("ix_stock_level_location");
        });
        model.Entity<StockMovement>(row =>
        {
            row.ToTable("stock_movement");
            row.HasKey(movement => movement.Id);
            row.Property(movement => movement.Source).HasMaxLength(SourceLengthMax);
            row.Property(movement => movement.Reference).HasMaxLength(ReferenceLengthMax);
            row.HasIndex(movement => new { movement.Product, movement.Location, movement.Version }).HasDatabaseName("ix_stock_movement_level");
        });
        model.Entity<Hold>(row =>
        {
            row.ToTable("stock_hold");
            row.HasKey(hold => hold.Id);
            row.Property(hold => hold.Owner).HasMaxLength(OwnerLengthMax);
            row.HasIndex(hold => new { hold.State, hold.ExpiresAt }).HasDatabaseName("ix_stock_hold_expires_at");
            row.HasIndex(hold => new { hold.Owner, hold.State }).HasDatabaseName("ix_stock_hold_owner");
        });
        model.Entity<HoldLine>(row =>
        {
            row.ToTable("stock_hold_line");
            row.HasKey(line => new { line.Hold, line.Product });
        });
        ConfigureSignals(model);
    }

    private static void ConfigureSignals(ModelBuilder model)
    {
        model.Entity<ReorderSignal>(row =>
        {
            row.ToTable("stock_reorder_signal");
            row.HasKey(signal => signal.Id);
            row.Ignore(signal => signal.StockLevel);
            row.HasIndex(signal => new { signal.AcknowledgedAt, signal.At, signal.Id }).HasDatabaseName("ix_stock_reorder_signal_open");
        });
        model.Entity<StockFeed>(row =>
        {
            row.ToTable("stock_feed");
            row.HasKey(feed => feed.Location);
            row.Property(feed => feed.Source).HasMaxLength(SourceLengthMax);
        });
    }
}
