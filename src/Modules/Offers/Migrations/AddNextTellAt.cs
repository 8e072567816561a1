using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Offers.Migrations;

/// <summary>When an offer starts or ends next, so that it is told.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261123100000_OfferTimes")]
internal sealed class AddNextTellAt : Migration
{
    private const string Table = "offers_offer";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("next_tell_at", Table, nullable: true);
        migrationBuilder.CreateIndex("ix_offers_offer_next_tell_at", Table, "next_tell_at");

        // That an offer which has started is told once more does no harm.
        migrationBuilder.Sql("UPDATE offers_offer SET next_tell_at = starts_at");
    }
}
