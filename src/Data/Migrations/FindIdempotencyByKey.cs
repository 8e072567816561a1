using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Omnichannel.Graph.Data.Migrations;

/// <summary>Begins the primary key of commands that were done with their key, so that those of many callers are found at once.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122230000_IdempotencyByKey")]
internal sealed class FindIdempotencyByKey : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // SQLite cannot change a primary key.
        migrationBuilder.CreateTable(
            "data_idempotency_by_key",
            table => new
            {
                caller_id = table.Column<string>(maxLength: DataModel.CallerIdLengthMax),
                operation = table.Column<string>(maxLength: DataModel.OperationLengthMax),
                key = table.Column<Guid>(),
                request_hash = table.Column<byte[]>(),
                case_name = table.Column<string>(),
                response = table.Column<string>(),
                created_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_data_idempotency_by_key", row => new { row.key, row.caller_id, row.operation }));
        migrationBuilder.Sql(
            "INSERT INTO data_idempotency_by_key SELECT caller_id, operation, key, request_hash, case_name, response, created_at FROM data_idempotency");
        migrationBuilder.DropTable("data_idempotency");
        migrationBuilder.RenameTable("data_idempotency_by_key", newName: "data_idempotency");
        migrationBuilder.CreateIndex("ix_data_idempotency_created_at", "data_idempotency", "created_at");
    }
}
