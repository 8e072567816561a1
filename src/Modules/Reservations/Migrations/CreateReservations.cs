using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Reservations.Rows;

namespace Omnichannel.Graph.Reservations.Migrations;

/// <summary>Reservations and what happened to them.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122170000_Reservations")]
internal sealed class CreateReservations : Migration
{
    private const int EnumLengthMax = 64;
    private const string Table = "reservations_reservation";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateReservation(migrationBuilder);
        migrationBuilder.CreateTable(
            "reservations_step",
            table => new
            {
                reservation = table.Column<Guid>(),
                version = table.Column<int>(),
                state = table.Column<string>(maxLength: EnumLengthMax),
                location = table.Column<Guid>(),
                at = table.Column<long>(),
                by = table.Column<string>(maxLength: ReservationsModel.CallerLengthMax),
            },
            constraints: table => table.PrimaryKey("PK_reservations_step", row => new { row.reservation, row.version }));
        migrationBuilder.CreateTable(
            "reservations_reserver",
            table => new { customer = table.Column<Guid>() },
            constraints: table => table.PrimaryKey("PK_reservations_reserver", row => row.customer));
    }

    private static void CreateReservation(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Table,
            table => new
            {
                id = table.Column<Guid>(),
                customer = table.Column<Guid>(),
                product = table.Column<Guid>(),
                quantity = table.Column<int>(),
                location = table.Column<Guid>(),
                hold = table.Column<Guid>(),
                code = table.Column<string>(maxLength: ReservationsModel.CodeLengthMax),
                open_code = table.Column<string>(maxLength: ReservationsModel.CodeLengthMax, nullable: true),
                state = table.Column<string>(maxLength: EnumLengthMax),
                reserved_at = table.Column<long>(),
                reserved_through = table.Column<string>(maxLength: ReservationsModel.ChannelLengthMax),
                expires_at = table.Column<long>(nullable: true),
                try_until = table.Column<long>(nullable: true),
                ended_at = table.Column<long>(nullable: true),
                receipt = table.Column<string>(maxLength: ReservationsModel.ReceiptLengthMax, nullable: true),
                moved_by = table.Column<Guid>(nullable: true),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_reservations_reservation", row => row.id);
                table.CheckConstraint("ck_reservations_reservation_quantity", "quantity > 0");
            });
        migrationBuilder.CreateIndex("ux_reservations_reservation_open_code", Table, "open_code", unique: true);
        migrationBuilder.CreateIndex("ux_reservations_reservation_hold", Table, "hold", unique: true);
        migrationBuilder.CreateIndex("ix_reservations_reservation_customer", Table, ["customer", "reserved_at", "id"]);
        migrationBuilder.CreateIndex("ix_reservations_reservation_location", Table, ["location", "state", "reserved_at", "id"]);
        migrationBuilder.CreateIndex("ix_reservations_reservation_expires_at", Table, ["state", "expires_at"]);
        migrationBuilder.CreateIndex("ix_reservations_reservation_moved_by", Table, "moved_by");
    }
}
