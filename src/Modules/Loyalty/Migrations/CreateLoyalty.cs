using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty.Migrations;

/// <summary>Points with what explains them, and paid memberships.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122160000_Loyalty")]
internal sealed class CreateLoyalty : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateEntries(migrationBuilder);
        CreateLots(migrationBuilder);
        CreateHolds(migrationBuilder);
        CreateMemberships(migrationBuilder);
    }

    private static void CreateEntries(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "loyalty_account",
            table => new
            {
                customer = table.Column<Guid>(),
                balance = table.Column<long>(),
                held = table.Column<long>(),
                owed = table.Column<long>(),
                entries = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_loyalty_account", row => row.customer);
                table.CheckConstraint("ck_loyalty_account", LoyaltyModel.AccountCheck);
            });
        migrationBuilder.CreateTable(
            "loyalty_entry",
            table => new
            {
                id = table.Column<Guid>(),
                customer = table.Column<Guid>(),
                number = table.Column<int>(),
                kind = table.Column<string>(maxLength: 64),
                points = table.Column<long>(),
                owed_change = table.Column<long>(),
                balance = table.Column<long>(),
                source_type = table.Column<string>(maxLength: LoyaltyModel.SourceLengthMax),
                proof_id = table.Column<string>(maxLength: LoyaltyModel.ProofLengthMax),
                bought_minor = table.Column<long>(),
                at = table.Column<long>(),
                expires_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_loyalty_entry", row => row.id));
        migrationBuilder.CreateIndex("ux_loyalty_entry_source", "loyalty_entry", ["source_type", "proof_id", "kind"], unique: true);
        migrationBuilder.CreateIndex("ux_loyalty_entry_number", "loyalty_entry", ["customer", "number"], unique: true);
        migrationBuilder.CreateIndex("ix_loyalty_entry_at", "loyalty_entry", ["customer", "at"]);
    }

    private static void CreateLots(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "loyalty_lot",
            table => new
            {
                id = table.Column<Guid>(),
                customer = table.Column<Guid>(),
                rest = table.Column<long>(),
                expires_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_loyalty_lot", row => row.id);
                table.CheckConstraint("ck_loyalty_lot_rest", LoyaltyModel.LotCheck);
            });
        migrationBuilder.CreateIndex("ix_loyalty_lot_customer", "loyalty_lot", ["customer", "expires_at"]);
        migrationBuilder.CreateIndex("ix_loyalty_lot_expires_at", "loyalty_lot", "expires_at");
    }

    private static void CreateHolds(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "loyalty_hold",
            table => new
            {
                id = table.Column<Guid>(),
                customer = table.Column<Guid>(),
                points = table.Column<long>(),
                owner = table.Column<string>(maxLength: LoyaltyModel.OwnerLengthMax),
                state = table.Column<string>(maxLength: 64),
                expires_at = table.Column<long>(),
                decided_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_loyalty_hold", row => row.id));
        migrationBuilder.CreateIndex("ix_loyalty_hold_customer", "loyalty_hold", ["customer", "state"]);
        migrationBuilder.CreateIndex("ix_loyalty_hold_expires_at", "loyalty_hold", ["state", "expires_at"]);
    }

    private static void CreateMemberships(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "loyalty_membership",
            table => new
            {
                customer = table.Column<Guid>(),
                from = table.Column<long>(),
                until = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_loyalty_membership", row => row.customer));
        migrationBuilder.CreateTable(
            "loyalty_membership_grant",
            table => new
            {
                id = table.Column<Guid>(),
                customer = table.Column<Guid>(),
                proof_id = table.Column<string>(maxLength: LoyaltyModel.ProofLengthMax),
                months = table.Column<int>(),
                at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_loyalty_membership_grant", row => row.id));
        migrationBuilder.CreateIndex("ux_loyalty_membership_grant_proof", "loyalty_membership_grant", "proof_id", unique: true);
    }
}
