using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Customers.Migrations;

/// <summary>Customers, what is known of them, and merges.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122130000_Customers")]
internal sealed class CreateCustomers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateCustomer(migrationBuilder);
        CreateIdentities(migrationBuilder);
        CreateAddresses(migrationBuilder);
        CreateConsents(migrationBuilder);
        CreateMerges(migrationBuilder);
    }

    private static void CreateCustomer(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "customers_customer",
            table => new
            {
                id = table.Column<Guid>(),
                given_name = table.Column<string>(maxLength: CustomersModel.NameLengthMax, nullable: true),
                family_name = table.Column<string>(maxLength: CustomersModel.NameLengthMax, nullable: true),
                search_name = table.Column<string>(),
                sort_name = table.Column<string>(),
                language = table.Column<string>(maxLength: 64, nullable: true),
                favourite_store = table.Column<Guid>(nullable: true),
                notification_channel = table.Column<string>(maxLength: CustomersModel.CodeLengthMax, nullable: true),
                receipt = table.Column<string>(maxLength: 64),
                created_at = table.Column<long>(),
                version = table.Column<int>(),
                merged_into = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_customers_customer", row => row.id));
        migrationBuilder.CreateIndex("ix_customers_customer_sort_name", "customers_customer", ["sort_name", "id"]);
        migrationBuilder.CreateTable(
            "customers_guest",
            table => new { guest = table.Column<Guid>(), customer = table.Column<Guid>(), linked_at = table.Column<long>() },
            constraints: table => table.PrimaryKey("PK_customers_guest", row => row.guest));
        migrationBuilder.CreateIndex("ix_customers_guest_customer", "customers_guest", "customer");
    }

    private static void CreateIdentities(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "customers_identity",
            table => new
            {
                id = table.Column<Guid>(),
                customer = table.Column<Guid>(),
                kind = table.Column<string>(maxLength: 64),
                value = table.Column<string>(maxLength: CustomersModel.IdentityLengthMax),
                added_at = table.Column<long>(),
                position = table.Column<int>(),
                claim = table.Column<string>(nullable: true),
                verified_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_customers_identity", row => row.id));
        migrationBuilder.CreateIndex("ux_customers_identity_claim", "customers_identity", "claim", unique: true);
        migrationBuilder.CreateIndex("ix_customers_identity_customer", "customers_identity", "customer");
    }

    private static void CreateAddresses(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "customers_address",
            table => new
            {
                id = table.Column<Guid>(),
                customer = table.Column<Guid>(),
                added_at = table.Column<long>(),
                position = table.Column<int>(),
                label = table.Column<string>(nullable: true),
                recipient = table.Column<string>(nullable: true),
                street = table.Column<string>(),
                house_number = table.Column<string>(),
                postcode = table.Column<string>(),
                city = table.Column<string>(),
                country = table.Column<string>(),
                is_default = table.Column<bool>(),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_customers_address", row => row.id));
        migrationBuilder.CreateIndex("ix_customers_address_customer", "customers_address", "customer");
    }

    private static void CreateConsents(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "customers_consent",
            table => new
            {
                id = table.Column<Guid>(),
                customer = table.Column<Guid>(),
                topic = table.Column<string>(maxLength: 64),
                channel = table.Column<string>(maxLength: CustomersModel.CodeLengthMax),
                is_granted = table.Column<bool>(),
                source = table.Column<string>(maxLength: CustomersModel.CodeLengthMax),
                at = table.Column<long>(),
                position = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_customers_consent", row => row.id));
        migrationBuilder.CreateIndex("ix_customers_consent_customer", "customers_consent", ["customer", "at"]);
    }

    private static void CreateMerges(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "customers_merge",
            table => new
            {
                id = table.Column<Guid>(),
                kept = table.Column<Guid>(),
                absorbed = table.Column<Guid>(),
                at = table.Column<long>(),
                by = table.Column<string>(),
                reason = table.Column<string>(maxLength: CustomersModel.ReasonLengthMax),
                moved = table.Column<int>(),
                split_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_customers_merge", row => row.id));
        migrationBuilder.CreateIndex("ix_customers_merge_kept", "customers_merge", "kept");
        migrationBuilder.CreateTable(
            "customers_moved_row",
            table => new { merge = table.Column<Guid>(), row = table.Column<Guid>(), was_default = table.Column<bool>() },
            constraints: table => table.PrimaryKey("PK_customers_moved_row", row => new { row.merge, row.row }));
    }
}
