using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Carts.Migrations;

/// <summary>Carts, their lines, and what merges did to them.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122140000_Carts")]
internal sealed class CreateCarts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateCart(migrationBuilder);
        CreateMerges(migrationBuilder);
    }

    private static void CreateCart(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "carts_cart",
            table => new
            {
                id = table.Column<Guid>(),
                customer = table.Column<Guid>(nullable: true),
                guest = table.Column<Guid>(nullable: true),
                active_of = table.Column<string>(maxLength: CartsModel.OwnerLengthMax, nullable: true),
                changed_at = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_carts_cart", row => row.id));
        migrationBuilder.CreateIndex("ux_carts_cart_active_of", "carts_cart", "active_of", unique: true);
        migrationBuilder.CreateTable(
            "carts_line",
            table => new
            {
                id = table.Column<Guid>(),
                cart = table.Column<Guid>(),
                product = table.Column<Guid>(),
                quantity = table.Column<int>(),
                added_price_minor = table.Column<long>(),
                currency = table.Column<string>(maxLength: 3),
                added_at = table.Column<long>(),
                position = table.Column<int>(),
                added_through = table.Column<string>(maxLength: CartsModel.ChannelLengthMax),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_carts_line", row => row.id);
                table.CheckConstraint("ck_carts_line_quantity", $"quantity BETWEEN 1 AND {CartLimits.UnitsMax}");
            });
        migrationBuilder.CreateIndex("ux_carts_line_product", "carts_line", ["cart", "product"], unique: true);
    }

    private static void CreateMerges(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "carts_merge",
            table => new
            {
                id = table.Column<Guid>(),
                cart = table.Column<Guid>(),
                incoming = table.Column<Guid>(),
                customer_merge = table.Column<Guid>(nullable: true),
                at = table.Column<long>(),
                undone_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_carts_merge", row => row.id));
        migrationBuilder.CreateIndex("ix_carts_merge_cart", "carts_merge", "cart");
        migrationBuilder.CreateIndex("ix_carts_merge_customer_merge", "carts_merge", "customer_merge");
        migrationBuilder.CreateTable(
            "carts_merged_line",
            table => new
            {
                merge = table.Column<Guid>(),
                position = table.Column<int>(),
                product = table.Column<Guid>(),
                before = table.Column<int>(),
                incoming = table.Column<int>(),
                after = table.Column<int>(),
                price_before_minor = table.Column<long>(),
                price_now_minor = table.Column<long>(nullable: true),
                currency = table.Column<string>(maxLength: 3),
            },
            constraints: table => table.PrimaryKey("PK_carts_merged_line", row => new { row.merge, row.position }));
    }
}
