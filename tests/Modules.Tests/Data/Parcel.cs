using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Data;

/// <summary>A row with a column of every sort.</summary>
internal sealed record Parcel
{
    public required ProductId Id { get; init; }

    public required Sku Sku { get; init; }

    public required Money Price { get; init; }

    public Guid? Sender { get; init; }

    public required ParcelState State { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public DateOnly? ExpectedOn { get; init; }

    public required bool Fragile { get; init; }

    public string Remark { get; init; } = "";

    public double Weight { get; init; }

    public TimeOnly? CollectAt { get; init; }

    public static Parcel Of(int number) => new()
    {
        Id = new ProductId(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1])),
        Sku = Sku.Of($"P-{number}"),
        Price = Money.Eur(number),
        Sender = number % 2 == 0 ? new Guid(number, 1, 1, [0, 0, 0, 0, 0, 0, 0, 1]) : null,
        State = ParcelState.Waiting,
        SentAt = DateTimeOffset.UnixEpoch.AddDays(number),
        ExpectedOn = new DateOnly(2030, 1, 1).AddDays(number),
        Fragile = number % 3 == 0,
        Remark = (number % 4) switch { 0 => "", 1 => "Één stuk, € 5", 2 => new string('x', 2000), _ => "'" },
        Weight = number / 8.0,
        CollectAt = number % 5 == 0 ? null : new TimeOnly(9, 30).Add(TimeSpan.FromMilliseconds(number % 2)),
    };
}

internal enum ParcelState
{
    Waiting,
    Sent,
}

internal sealed class ParcelModel : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<Parcel>(row =>
    {
        row.ToTable("test_parcel");
        row.HasKey(parcel => parcel.Id);
        row.ComplexProperty(parcel => parcel.Price);
    });
}

[DbContext(typeof(GraphDbContext))]
[Migration("20261122000002_Parcel")]
internal sealed class CreateParcel : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "test_parcel",
        table => new
        {
            id = table.Column<Guid>(),
            sku = table.Column<string>(maxLength: 40),
            price_minor = table.Column<long>(),
            price_currency = table.Column<string>(maxLength: 3),
            sender = table.Column<Guid>(nullable: true),
            state = table.Column<string>(maxLength: 64),
            sent_at = table.Column<long>(),
            expected_on = table.Column<DateOnly>(nullable: true),
            fragile = table.Column<bool>(),
            remark = table.Column<string>(),
            weight = table.Column<double>(),
            collect_at = table.Column<TimeOnly>(nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_test_parcel", row => row.id));
}
