using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Modules.Tests.Data;

/// <summary>A table to try commands on.</summary>
internal sealed class Counter
{
    public required string Name { get; init; }

    public required int Value { get; set; }
}

internal sealed class CounterModel : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<Counter>(row =>
    {
        row.ToTable("test_counter");
        row.HasKey(counter => counter.Name);
    });
}

[DbContext(typeof(GraphDbContext))]
[Migration("20261122000001_Counter")]
internal sealed class CreateCounter : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "test_counter",
        table => new { name = table.Column<string>(), value = table.Column<int>() },
        constraints: table => table.PrimaryKey("PK_test_counter", row => row.name));
}

internal static class CounterRows
{
    public static Task<Counter> FindForUpdateAsync(this DbSet<Counter> counters, string name) =>
        counters.Where(counter => counter.Name == name).ForUpdate().SingleAsync();
}
