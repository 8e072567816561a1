using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers.Migrations;

/// <summary>Offers, what they are found by, and who has activated them.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122150000_Offers")]
internal sealed class CreateOffers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateOffer(migrationBuilder);
        migrationBuilder.CreateTable(
            "offers_target",
            table => new
            {
                offer = table.Column<Guid>(),
                part = table.Column<int>(),
                key = table.Column<string>(maxLength: 220),
                is_excluded = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_offers_target", row => new { row.offer, row.part, row.key, row.is_excluded }));
        migrationBuilder.CreateIndex("ix_offers_target_key", "offers_target", "key");
        CreateActivations(migrationBuilder);
    }

    private static void CreateOffer(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "offers_offer",
            table => new
            {
                id = table.Column<Guid>(),
                code = table.Column<string>(maxLength: OffersModel.CodeLengthMax),
                title_nl = table.Column<string>(maxLength: OffersModel.TitleLengthMax),
                title_en = table.Column<string>(maxLength: OffersModel.TitleLengthMax),
                description_nl = table.Column<string>(),
                description_en = table.Column<string>(),
                terms = table.Column<string>(),
                groups = table.Column<string>(),
                currency = table.Column<string>(maxLength: 3),
                audience = table.Column<string>(maxLength: 64),
                tier_rank = table.Column<int>(nullable: true),
                channel_codes = table.Column<string>(),
                channel_reason = table.Column<string>(maxLength: OffersModel.ChannelReasonLengthMax, nullable: true),
                location_ids = table.Column<string>(),
                starts_at = table.Column<long>(),
                ends_at = table.Column<long>(),
                priority = table.Column<int>(),
                combines = table.Column<bool>(),
                times_max = table.Column<int>(nullable: true),
                needs_activation = table.Column<bool>(),
                activations_max = table.Column<int>(nullable: true),
                activations_per_customer = table.Column<int>(),
                is_single_use = table.Column<bool>(),
                habit = table.Column<string>(maxLength: 64, nullable: true),
                habit_times = table.Column<int>(),
                habit_days = table.Column<int>(),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_offers_offer", row => row.id);
                table.CheckConstraint("ck_offers_offer_dates", OffersModel.DatesCheck);
                table.CheckConstraint("ck_offers_offer_channels", OffersModel.ChannelCheck);
            });
        migrationBuilder.CreateIndex("ux_offers_offer_code", "offers_offer", "code", unique: true);
        migrationBuilder.CreateIndex("ix_offers_offer_ends_at", "offers_offer", ["ends_at", "id"]);
    }

    private static void CreateActivations(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "offers_activation",
            table => new
            {
                id = table.Column<Guid>(),
                offer = table.Column<Guid>(),
                customer = table.Column<Guid>(),
                at = table.Column<long>(),
                used_at = table.Column<long>(nullable: true),
                used_by = table.Column<string>(maxLength: OffersModel.ReferenceLengthMax, nullable: true),
                moved_by = table.Column<Guid>(nullable: true),
                open_for = table.Column<string>(maxLength: 65, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_offers_activation", row => row.id));
        migrationBuilder.CreateIndex("ux_offers_activation_open_for", "offers_activation", "open_for", unique: true);
        migrationBuilder.CreateIndex("ix_offers_activation_customer", "offers_activation", ["customer", "offer"]);
        migrationBuilder.CreateIndex("ix_offers_activation_offer", "offers_activation", "offer");
        migrationBuilder.CreateTable(
            "offers_activation_count",
            table => new
            {
                offer = table.Column<Guid>(),
                activated = table.Column<int>(),
                activated_max = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_offers_activation_count", row => row.offer);
                table.CheckConstraint("ck_offers_activation_count", OffersModel.CountCheck);
            });
    }
}
