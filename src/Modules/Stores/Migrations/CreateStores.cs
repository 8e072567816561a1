using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores.Migrations;

/// <summary>Locations, planograms and what stands where.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122101000_Stores")]
internal sealed class CreateStores : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateLocations(migrationBuilder);
        migrationBuilder.CreateTable(
            "stores_planogram",
            table => new
            {
                code = table.Column<string>(maxLength: Planogram.CodeLengthMax),
                floor_plan = table.Column<string>(),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_stores_planogram", row => row.code));
        migrationBuilder.CreateTable(
            "stores_shelf",
            table => new
            {
                planogram_code = table.Column<string>(maxLength: Planogram.CodeLengthMax),
                product = table.Column<Guid>(),
                aisle = table.Column<string>(maxLength: 20),
                bay = table.Column<int>(),
                number = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_stores_shelf", row => new { row.planogram_code, row.product }));
    }

    private static void CreateLocations(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "stores_location",
            table => new
            {
                id = table.Column<Guid>(),
                code = table.Column<string>(maxLength: Location.CodeLengthMax),
                name = table.Column<string>(maxLength: Location.NameLengthMax),
                kind = table.Column<string>(),
                street = table.Column<string>(nullable: true),
                postcode = table.Column<string>(nullable: true),
                city = table.Column<string>(nullable: true),
                region = table.Column<string>(nullable: true),
                country = table.Column<string>(nullable: true),
                latitude_micro = table.Column<int>(nullable: true),
                longitude_micro = table.Column<int>(nullable: true),
                time_zone = table.Column<string>(),
                opening_hours = table.Column<string>(nullable: true),
                phone = table.Column<string>(nullable: true),
                owner_kind = table.Column<string>(),
                owner_name = table.Column<string>(nullable: true),
                services_text = table.Column<string>(),
                returns = table.Column<string>(),
                return_days = table.Column<int>(nullable: true),
                prices = table.Column<string>(),
                fulfilment_text = table.Column<string>(),
                assortment = table.Column<string>(),
                planogram_code = table.Column<string>(maxLength: Planogram.CodeLengthMax, nullable: true),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_stores_location", row => row.id));
        migrationBuilder.CreateIndex("ux_stores_location_code", "stores_location", "code", unique: true);
        migrationBuilder.CreateIndex("ix_stores_location_name", "stores_location", ["name", "id"]);
        migrationBuilder.CreateIndex("ix_stores_location_place", "stores_location", ["latitude_micro", "longitude_micro"]);
    }
}
