using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Omnichannel.Graph.Data.Migrations;

/// <summary>What was begun and has to be finished.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122000100_Unfinished")]
internal sealed class CreateUnfinished : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "data_unfinished",
        table => new
        {
            work = table.Column<string>(maxLength: DataModel.OperationLengthMax),
            begun_at = table.Column<long>(),
        },
        constraints: table => table.PrimaryKey("PK_data_unfinished", row => row.work));
}
