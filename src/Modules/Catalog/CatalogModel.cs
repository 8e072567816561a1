using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Catalog;

/// <summary>The module's tables.</summary>
internal sealed class CatalogModel : IModelPart
{
    public const int NameLengthMax = 200;
    public const int CodeLengthMax = 64;

    public void Configure(ModelBuilder model)
    {
        model.Entity<Product>(ConfigureProduct);
        model.Entity<ProductPrice>(row =>
        {
            row.ToTable("catalog_product_price");
            row.HasKey(price => price.Id);
            row.HasIndex(price => new { price.Product, price.ValidFrom }).HasDatabaseName("ix_catalog_product_price_product");
        });
        model.Entity<Category>(row =>
        {
            row.ToTable("catalog_category");
            row.HasKey(category => category.Id);
            row.Property(category => category.Code).HasMaxLength(CodeLengthMax);
            row.Property(category => category.NameNl).HasMaxLength(NameLengthMax);
            row.Property(category => category.NameEn).HasMaxLength(NameLengthMax);
            row.Ignore(category => category.Path);
            row.HasIndex(category => category.Code).IsUnique().HasDatabaseName("ux_catalog_category_code");
            row.HasIndex(category => new { category.Parent, category.Position }).HasDatabaseName("ix_catalog_category_parent");
        });
        model.Entity<AttributeName>(row =>
        {
            row.ToTable("catalog_attribute");
            row.HasKey(attribute => attribute.Code);
            row.Property(attribute => attribute.Code).HasMaxLength(CodeLengthMax);
        });
        model.Entity<Review>(row =>
        {
            row.ToTable("catalog_review");
            row.HasKey(review => review.Id);
            row.HasIndex(review => new { review.Product, review.Author }).IsUnique().HasDatabaseName("ux_catalog_review_author");
            row.HasIndex(review => new { review.Product, review.WrittenAt, review.Id }).HasDatabaseName("ix_catalog_review_product");
        });
    }

    private static void ConfigureProduct(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Product> row)
    {
        row.ToTable("catalog_product");
        row.HasKey(product => product.Id);
        row.Property(product => product.Sku).HasMaxLength(40);
        row.Property(product => product.Gtin).HasMaxLength(14);
        row.Property(product => product.GtinKey).HasMaxLength(14);
        row.Property(product => product.NameNl).HasMaxLength(NameLengthMax);
        row.Property(product => product.NameEn).HasMaxLength(NameLengthMax);
        row.Property(product => product.Version).IsConcurrencyToken();
        row.Ignore(product => product.Name);
        row.Ignore(product => product.ListPrice);
        row.Ignore(product => product.Whole);
        row.HasIndex(product => product.Sku).IsUnique().HasDatabaseName("ux_catalog_product_sku");
        row.HasIndex(product => product.GtinKey).HasDatabaseName("ix_catalog_product_gtin_key");
        row.HasIndex(product => product.Parent).HasDatabaseName("ix_catalog_product_parent");
        row.HasIndex(product => product.Brand).HasDatabaseName("ix_catalog_product_brand");
        row.HasIndex(product => new { product.Category, product.NameNl, product.Id }).HasDatabaseName("ix_catalog_product_category");
        row.HasIndex(product => new { product.NameNl, product.Id }).HasDatabaseName("ix_catalog_product_name_nl");
        row.HasIndex(product => new { product.NameEn, product.Id }).HasDatabaseName("ix_catalog_product_name_en");
        row.HasIndex(product => new { product.ListPriceMinor, product.Id }).HasDatabaseName("ix_catalog_product_list_price");
        row.HasIndex(product => new { product.PublishedAt, product.Id }).HasDatabaseName("ix_catalog_product_published_at");
    }
}
