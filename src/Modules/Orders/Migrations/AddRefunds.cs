using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders.Migrations;

/// <summary>Parts of payments that go back.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261123000000_Refunds")]
internal sealed class AddRefunds : Migration
{
    private const int CurrencyLength = 3;
    private const string Table = "orders_refund";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("refunded_minor", "orders_order", nullable: false, defaultValue: 0L);
        migrationBuilder.CreateTable(
            Table,
            table => new
            {
                id = table.Column<Guid>(),
                order = table.Column<Guid>(),
                payment = table.Column<Guid>(),
                reference = table.Column<string>(maxLength: OrdersModel.NumberLengthMax),
                currency = table.Column<string>(maxLength: CurrencyLength),
                amount_minor = table.Column<long>(),
                asked_at = table.Column<long>(),
                location = table.Column<Guid>(nullable: true),
                done_at = table.Column<long>(nullable: true),
                provider_reference = table.Column<string>(maxLength: OrdersModel.ReferenceLengthMax, nullable: true),
                look_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_orders_refund", row => row.id);
                table.CheckConstraint("ck_orders_refund_amount", "amount_minor > 0");
            });
        migrationBuilder.CreateIndex("ix_orders_refund_order", Table, "order");
        migrationBuilder.CreateIndex("ix_orders_refund_payment", Table, "payment");
        migrationBuilder.CreateIndex("ix_orders_refund_reference", Table, "reference");
        migrationBuilder.CreateIndex("ix_orders_refund_look_at", Table, "look_at");
    }
}
