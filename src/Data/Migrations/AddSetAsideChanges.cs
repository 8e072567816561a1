using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Omnichannel.Graph.Data.Migrations;

/// <summary>Where changes are named that could not be told.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122240000_SetAsideChanges")]
internal sealed class AddSetAsideChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "data_change_set_aside",
        table => new
        {
            position = table.Column<long>(),
            topic = table.Column<string>(),
            key = table.Column<string>(),
            version = table.Column<long>(),
            reason = table.Column<string>(),
            at = table.Column<long>(),
        },
        constraints: table => table.PrimaryKey("PK_data_change_set_aside", row => row.position));
}
