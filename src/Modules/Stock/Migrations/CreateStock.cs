using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Stock.Migrations;

/// <summary>Stock levels, the movements that explain them, holds, reorder signals and feeds.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122120000_Stock")]
internal sealed class CreateStock : Migration
{
    private const int CodeLengthMax = 64;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateLevels(migrationBuilder);
        CreateMovements(migrationBuilder);
        CreateHolds(migrationBuilder);
        CreateSignals(migrationBuilder);
    }

    private static void CreateLevels(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "stock_level",
            table => new
            {
                product = table.Column<Guid>(),
                location = table.Column<Guid>(),
                on_hand = table.Column<int>(),
                held = table.Column<int>(),
                inbound = table.Column<int>(),
                inbound_on = table.Column<DateOnly>(nullable: true),
                reorder_point = table.Column<int>(nullable: true),
                is_signalled = table.Column<bool>(),
                as_of = table.Column<long>(),
                source = table.Column<string>(maxLength: StockModel.SourceLengthMax),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_stock_level", row => new { row.product, row.location });
                table.CheckConstraint("ck_stock_level_held", StockModel.HeldCheck);
            });
        migrationBuilder.CreateIndex("ix_stock_level_location", "stock_level", "location");
    }

    private static void CreateMovements(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "stock_movement",
            table => new
            {
                id = table.Column<Guid>(),
                product = table.Column<Guid>(),
                location = table.Column<Guid>(),
                kind = table.Column<string>(maxLength: CodeLengthMax),
                change = table.Column<int>(),
                on_hand_after = table.Column<int>(),
                version = table.Column<int>(),
                reference = table.Column<string>(maxLength: StockModel.ReferenceLengthMax, nullable: true),
                source = table.Column<string>(maxLength: StockModel.SourceLengthMax),
                at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_stock_movement", row => row.id));
        migrationBuilder.CreateIndex("ix_stock_movement_level", "stock_movement", ["product", "location", "version"]);
    }

    private static void CreateHolds(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "stock_hold",
            table => new
            {
                id = table.Column<Guid>(),
                owner = table.Column<string>(maxLength: StockModel.OwnerLengthMax),
                location = table.Column<Guid>(),
                purpose = table.Column<string>(maxLength: CodeLengthMax),
                state = table.Column<string>(maxLength: CodeLengthMax),
                created_at = table.Column<long>(),
                expires_at = table.Column<long>(),
                decided_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_stock_hold", row => row.id));
        migrationBuilder.CreateIndex("ix_stock_hold_expires_at", "stock_hold", ["state", "expires_at"]);
        migrationBuilder.CreateIndex("ix_stock_hold_owner", "stock_hold", ["owner", "state"]);
        migrationBuilder.CreateTable(
            "stock_hold_line",
            table => new
            {
                hold = table.Column<Guid>(),
                product = table.Column<Guid>(),
                quantity = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_stock_hold_line", row => new { row.hold, row.product }));
    }

    private static void CreateSignals(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "stock_reorder_signal",
            table => new
            {
                id = table.Column<Guid>(),
                product = table.Column<Guid>(),
                location = table.Column<Guid>(),
                units = table.Column<int>(),
                reorder_point = table.Column<int>(),
                at = table.Column<long>(),
                acknowledged_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_stock_reorder_signal", row => row.id));
        migrationBuilder.CreateIndex("ix_stock_reorder_signal_open", "stock_reorder_signal", ["acknowledged_at", "at", "id"]);
        migrationBuilder.CreateTable(
            "stock_feed",
            table => new
            {
                location = table.Column<Guid>(),
                source = table.Column<string>(maxLength: StockModel.SourceLengthMax),
                heard_at = table.Column<long>(),
                silence_seconds_max = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_stock_feed", row => row.location));
    }
}
