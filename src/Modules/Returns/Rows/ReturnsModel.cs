using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Returns.Rows;

/// <summary>The module's tables.</summary>
internal sealed class ReturnsModel : IModelPart
{
    public const int NumberLengthMax = 10;
    public const int ChannelLengthMax = 32;
    public const int RemarkLengthMax = 500;
    public const int CallerLengthMax = 100;

    // The last line of defence: nobody gets money for more than they bring.
    public const string AcceptedCheck = "quantity > 0 AND (accepted IS NULL OR (accepted >= 0 AND accepted <= quantity AND restocked >= 0 AND restocked <= accepted))";

    public void Configure(ModelBuilder model)
    {
        model.Entity<Return>(row =>
        {
            row.ToTable("returns_return");
            row.HasKey(one => one.Id);
            row.Ignore(one => one.Refund);
            row.Property(one => one.Number).HasMaxLength(NumberLengthMax);
            row.Property(one => one.RequestedThrough).HasMaxLength(ChannelLengthMax);
            row.Property(one => one.Version).IsConcurrencyToken();
            row.HasIndex(one => one.Number).IsUnique().HasDatabaseName("ux_returns_return_number");
            row.HasIndex(one => one.Order).HasDatabaseName("ix_returns_return_order");
        });
        model.Entity<ReturnLine>(row =>
        {
            row.ToTable("returns_line", table => table.HasCheckConstraint("ck_returns_line_accepted", AcceptedCheck));
            row.HasKey(line => new { line.Return, line.Line });
            row.Ignore(line => line.Refund);
            row.Property(line => line.Remark).HasMaxLength(RemarkLengthMax);
            row.HasIndex(line => line.Line).HasDatabaseName("ix_returns_line_line");
        });
        model.Entity<ReturnStep>(row =>
        {
            row.ToTable("returns_step");
            row.HasKey(step => new { step.Return, step.Version });
            row.Property(step => step.By).HasMaxLength(CallerLengthMax);
        });
    }
}
