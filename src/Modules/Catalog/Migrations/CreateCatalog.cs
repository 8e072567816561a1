using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Catalog.Migrations;

/// <summary>Categories, products, prices, attributes and reviews.</summary>
[DbContext(typeof(GraphDbContext))]
[Migration("20261122100000_Catalog")]
internal sealed class CreateCatalog : Migration
{
    // By byte, as SQLite sorts anyway: the same order on both databases, and the cheapest to compare.
    private string? ByByte => ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is false ? "C" : null;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateCategories(migrationBuilder);
        CreateProducts(migrationBuilder);
        CreateIndexes(migrationBuilder);
        CreatePrices(migrationBuilder);
        CreateReviews(migrationBuilder);
    }

    private static void CreateCategories(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "catalog_category",
            table => new
            {
                id = table.Column<Guid>(),
                code = table.Column<string>(maxLength: CatalogModel.CodeLengthMax),
                parent = table.Column<Guid>(nullable: true),
                name_nl = table.Column<string>(maxLength: CatalogModel.NameLengthMax),
                name_en = table.Column<string>(maxLength: CatalogModel.NameLengthMax),
                position = table.Column<int>(),
                lineage = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_catalog_category", row => row.id));
        migrationBuilder.CreateIndex("ux_catalog_category_code", "catalog_category", "code", unique: true);
        migrationBuilder.CreateIndex("ix_catalog_category_parent", "catalog_category", ["parent", "position"]);

        migrationBuilder.CreateTable(
            "catalog_attribute",
            table => new
            {
                code = table.Column<string>(maxLength: CatalogModel.CodeLengthMax),
                name_nl = table.Column<string>(),
                name_en = table.Column<string>(),
                unit = table.Column<string>(nullable: true),
                position = table.Column<int>(),
                is_facet = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_catalog_attribute", row => row.code));
    }

    private void CreateProducts(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "catalog_product",
            table => new
            {
                id = table.Column<Guid>(),
                sku = table.Column<string>(maxLength: 40, collation: ByByte),
                gtin = table.Column<string>(maxLength: 14, nullable: true),
                gtin_key = table.Column<string>(maxLength: 14, nullable: true),
                kind = table.Column<string>(maxLength: 64),
                category = table.Column<Guid>(),
                parent = table.Column<Guid>(nullable: true),
                option_codes = table.Column<string>(),
                brand = table.Column<string>(nullable: true, collation: ByByte),
                name_nl = table.Column<string>(maxLength: CatalogModel.NameLengthMax, collation: ByByte),
                name_en = table.Column<string>(maxLength: CatalogModel.NameLengthMax, collation: ByByte),
                description_nl = table.Column<string>(),
                description_en = table.Column<string>(),
                content_amount = table.Column<int>(nullable: true),
                content_unit = table.Column<string>(maxLength: 64, nullable: true),
                list_price_minor = table.Column<long>(),
                currency = table.Column<string>(maxLength: 3),
                vat_rate = table.Column<int>(),
                published_at = table.Column<long>(),
                image_list = table.Column<string>(),
                attribute_list = table.Column<string>(),
                rating_count = table.Column<int>(),
                rating_sum = table.Column<int>(),
                verified_count = table.Column<int>(),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_catalog_product", row => row.id));

    private static void CreateIndexes(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("ux_catalog_product_sku", "catalog_product", "sku", unique: true);
        migrationBuilder.CreateIndex("ix_catalog_product_gtin_key", "catalog_product", "gtin_key");
        migrationBuilder.CreateIndex("ix_catalog_product_parent", "catalog_product", "parent");
        migrationBuilder.CreateIndex("ix_catalog_product_brand", "catalog_product", "brand");
        migrationBuilder.CreateIndex("ix_catalog_product_category", "catalog_product", ["category", "name_nl", "id"]);
        migrationBuilder.CreateIndex("ix_catalog_product_name_nl", "catalog_product", ["name_nl", "id"]);
        migrationBuilder.CreateIndex("ix_catalog_product_name_en", "catalog_product", ["name_en", "id"]);
        migrationBuilder.CreateIndex("ix_catalog_product_list_price", "catalog_product", ["list_price_minor", "id"]);
        migrationBuilder.CreateIndex("ix_catalog_product_published_at", "catalog_product", ["published_at", "id"]);
    }

    private static void CreatePrices(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "catalog_product_price",
            table => new
            {
                id = table.Column<Guid>(),
                product = table.Column<Guid>(),
                location = table.Column<Guid>(nullable: true),
                valid_from = table.Column<long>(),
                minor = table.Column<long>(),
                currency = table.Column<string>(maxLength: 3),
                policy = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_catalog_product_price", row => row.id);
                table.CheckConstraint("ck_catalog_product_price_policy", "location IS NULL OR policy IS NOT NULL");
            });
        migrationBuilder.CreateIndex("ix_catalog_product_price_product", "catalog_product_price", ["product", "valid_from"]);
    }

    private static void CreateReviews(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "catalog_review",
            table => new
            {
                id = table.Column<Guid>(),
                product = table.Column<Guid>(),
                author = table.Column<Guid>(),
                author_name = table.Column<string>(),
                rating = table.Column<int>(),
                title = table.Column<string>(nullable: true),
                text = table.Column<string>(),
                is_verified = table.Column<bool>(),
                written_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_catalog_review", row => row.id);
                table.CheckConstraint("ck_catalog_review_rating", "rating BETWEEN 1 AND 5");
            });
        migrationBuilder.CreateIndex("ux_catalog_review_author", "catalog_review", ["product", "author"], unique: true);
        migrationBuilder.CreateIndex("ix_catalog_review_product", "catalog_review", ["product", "written_at", "id"]);
    }
}
