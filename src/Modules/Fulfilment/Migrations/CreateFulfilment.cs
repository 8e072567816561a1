using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Rows;

namespace Omnichannel.Graph.Fulfilment.Migrations;

/// <summary>Delivery areas, services, their slots and the places that are kept.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122150000_Fulfilment")]
internal sealed class CreateFulfilment : Migration
{
    private const int EnumLengthMax = 64;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreatePlans(migrationBuilder);
        CreateSlots(migrationBuilder);
    }

    private static void CreatePlans(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "fulfilment_area",
            table => new
            {
                code = table.Column<string>(maxLength: FulfilmentModel.CodeLengthMax),
                country = table.Column<string>(maxLength: 2),
                postcode_from = table.Column<int>(),
                postcode_to = table.Column<int>(),
                time_zone = table.Column<string>(maxLength: FulfilmentModel.TimeZoneLengthMax),
                same_day_until = table.Column<TimeOnly>(nullable: true),
                next_day_until = table.Column<TimeOnly>(),
                price_minor = table.Column<long>(),
                currency = table.Column<string>(maxLength: 3),
                plan_text = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_fulfilment_area", row => row.code));
        migrationBuilder.CreateIndex("ix_fulfilment_area_postcode", "fulfilment_area", ["country", "postcode_from"]);
        migrationBuilder.CreateTable(
            "fulfilment_service",
            table => new
            {
                product = table.Column<Guid>(),
                location = table.Column<Guid>(),
                time_zone = table.Column<string>(maxLength: FulfilmentModel.TimeZoneLengthMax),
                plan_text = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_fulfilment_service", row => new { row.product, row.location }));
    }

    private static void CreateSlots(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "fulfilment_slot",
            table => new
            {
                id = table.Column<Guid>(),
                plan_key = table.Column<string>(maxLength: FulfilmentModel.KeyLengthMax),
                area = table.Column<string>(maxLength: FulfilmentModel.CodeLengthMax, nullable: true),
                product = table.Column<Guid>(nullable: true),
                location = table.Column<Guid>(),
                date = table.Column<DateOnly>(),
                starts_at = table.Column<long>(),
                ends_at = table.Column<long>(),
                capacity = table.Column<int>(),
                taken = table.Column<int>(),
                price_minor = table.Column<long>(),
                currency = table.Column<string>(maxLength: 3),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_fulfilment_slot", row => row.id);
                table.CheckConstraint("ck_fulfilment_slot_taken", FulfilmentModel.TakenCheck);
            });
        migrationBuilder.CreateIndex("ux_fulfilment_slot_plan", "fulfilment_slot", ["plan_key", "starts_at", "ends_at"], unique: true);
        migrationBuilder.CreateIndex("ix_fulfilment_slot_product", "fulfilment_slot", ["product", "starts_at"]);
        migrationBuilder.CreateTable(
            "fulfilment_slot_hold",
            table => new
            {
                id = table.Column<Guid>(),
                slot = table.Column<Guid>(),
                owner = table.Column<string>(maxLength: FulfilmentModel.OwnerLengthMax),
                state = table.Column<string>(maxLength: EnumLengthMax),
                expires_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_fulfilment_slot_hold", row => row.id));
        migrationBuilder.CreateIndex("ix_fulfilment_slot_hold_slot", "fulfilment_slot_hold", ["slot", "state"]);
        migrationBuilder.CreateIndex("ix_fulfilment_slot_hold_expires_at", "fulfilment_slot_hold", ["state", "expires_at"]);
        migrationBuilder.CreateIndex("ix_fulfilment_slot_hold_owner", "fulfilment_slot_hold", ["owner", "state"]);
    }
}
