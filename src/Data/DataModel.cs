using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data.Rows;

namespace Omnichannel.Graph.Data;

/// <summary>The tables that every command writes.</summary>
internal sealed class DataModel : IModelPart
{
    public const int CallerIdLengthMax = 100;
    public const int OperationLengthMax = 60;

    public void Configure(ModelBuilder model)
    {
        model.Entity<IdempotencyRow>(row =>
        {
            row.ToTable("data_idempotency");
            // The key first: it alone finds the row, whoever the callers of a batch are.
            row.HasKey(done => new { done.Key, done.CallerId, done.Operation });
            row.Property(done => done.CallerId).HasMaxLength(CallerIdLengthMax);
            row.Property(done => done.Operation).HasMaxLength(OperationLengthMax);
            row.HasIndex(done => done.CreatedAt).HasDatabaseName("ix_data_idempotency_created_at");
        });
        model.Entity<ChangeRow>(row =>
        {
            row.ToTable("data_change");
            row.HasKey(change => change.Id);
            row.Property(change => change.Id).ValueGeneratedOnAdd();
            row.HasIndex(change => change.Position).HasDatabaseName("ix_data_change_position");
            row.HasIndex(change => change.At).HasDatabaseName("ix_data_change_at");
        });
        model.Entity<UnfinishedRow>(row =>
        {
            row.ToTable("data_unfinished");
            row.HasKey(unfinished => unfinished.Work);
            row.Property(unfinished => unfinished.Work).HasMaxLength(OperationLengthMax);
        });
        model.Entity<SetAsideRow>(row =>
        {
            row.ToTable("data_change_set_aside");
            row.HasKey(change => change.Position);
            row.Property(change => change.Position).ValueGeneratedNever();
        });
    }
}
