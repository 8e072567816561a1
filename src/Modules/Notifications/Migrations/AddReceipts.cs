using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Notifications.Migrations;

/// <summary>How orders were received.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261123120000_Receipts")]
internal sealed class AddReceipts : Migration
{
    private const int EnumLengthMax = 64;

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "notifications_receipt",
        table => new
        {
            order = table.Column<Guid>(),
            answer = table.Column<string>(maxLength: EnumLengthMax),
            at = table.Column<long>(),
            version = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_notifications_receipt", row => row.order));
}
