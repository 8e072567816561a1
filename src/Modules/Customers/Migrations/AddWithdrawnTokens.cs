using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Customers.Migrations;

/// <summary>Accounts whose tokens were withdrawn.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261123130000_WithdrawnTokens")]
internal sealed class AddWithdrawnTokens : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "customers_withdrawn_tokens",
            table => new
            {
                account = table.Column<string>(maxLength: CustomersModel.AccountLengthMax),
                before = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_customers_withdrawn_tokens", row => row.account));
        migrationBuilder.CreateIndex("ix_customers_withdrawn_tokens_before", "customers_withdrawn_tokens", "before");
    }
}
