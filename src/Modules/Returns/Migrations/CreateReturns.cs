using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Returns.Rows;

namespace Omnichannel.Graph.Returns.Migrations;

/// <summary>Returns, their lines and what happened to them.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261123000100_Returns")]
internal sealed class CreateReturns : Migration
{
    private const int EnumLengthMax = 64;
    private const int CurrencyLength = 3;
    private const string Table = "returns_return";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Table,
            table => new
            {
                id = table.Column<Guid>(),
                number = table.Column<string>(maxLength: ReturnsModel.NumberLengthMax),
                order = table.Column<Guid>(),
                state = table.Column<string>(maxLength: EnumLengthMax),
                location = table.Column<Guid>(nullable: true),
                requested_at = table.Column<long>(),
                requested_through = table.Column<string>(maxLength: ReturnsModel.ChannelLengthMax),
                closed_at = table.Column<long>(nullable: true),
                received_at = table.Column<Guid>(nullable: true),
                currency = table.Column<string>(maxLength: CurrencyLength),
                refund_minor = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_returns_return", row => row.id));
        migrationBuilder.CreateIndex("ux_returns_return_number", Table, "number", unique: true);
        migrationBuilder.CreateIndex("ix_returns_return_order", Table, "order");
        CreateLines(migrationBuilder);
    }

    private static void CreateLines(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "returns_line",
            table => new
            {
                @return = table.Column<Guid>(),
                line = table.Column<Guid>(),
                product = table.Column<Guid>(),
                bought = table.Column<int>(),
                quantity = table.Column<int>(),
                reason = table.Column<string>(maxLength: EnumLengthMax),
                remark = table.Column<string>(maxLength: ReturnsModel.RemarkLengthMax, nullable: true),
                accepted = table.Column<int>(nullable: true),
                restocked = table.Column<int>(nullable: true),
                currency = table.Column<string>(maxLength: CurrencyLength),
                refund_minor = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_returns_line", row => new { row.@return, row.line });
                table.CheckConstraint("ck_returns_line_accepted", ReturnsModel.AcceptedCheck);
            });
        migrationBuilder.CreateIndex("ix_returns_line_line", "returns_line", "line");
        migrationBuilder.CreateTable(
            "returns_step",
            table => new
            {
                @return = table.Column<Guid>(),
                version = table.Column<int>(),
                state = table.Column<string>(maxLength: EnumLengthMax),
                at = table.Column<long>(),
                location = table.Column<Guid>(nullable: true),
                by = table.Column<string>(maxLength: ReturnsModel.CallerLengthMax),
            },
            constraints: table => table.PrimaryKey("PK_returns_step", row => new { row.@return, row.version }));
    }
}
