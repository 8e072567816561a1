using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Lists.Migrations;

/// <summary>What a product cost when it was saved.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261123110000_PriceWhenSaved")]
internal sealed class AddPriceWhenSaved : Migration
{
    private const string Table = "lists_kept_product";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("price_minor_when_saved", Table, nullable: true);
        migrationBuilder.AddColumn<string>("currency_when_saved", Table, maxLength: 3, nullable: true);
    }
}
