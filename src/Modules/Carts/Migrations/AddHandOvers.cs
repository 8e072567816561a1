using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Carts.Migrations;

/// <summary>Carts that wait to be taken to another device.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261123130000_CartHandOvers")]
internal sealed class AddHandOvers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "carts_hand_over",
            table => new
            {
                guest = table.Column<Guid>(),
                code_hash = table.Column<string>(maxLength: CartsModel.HashLength),
                expires_at = table.Column<long>(),
                taken_by = table.Column<string>(maxLength: CartsModel.OwnerLengthMax, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_carts_hand_over", row => row.guest));
        migrationBuilder.CreateIndex("ux_carts_hand_over_code_hash", "carts_hand_over", "code_hash", unique: true);
    }
}
