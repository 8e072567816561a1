using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>Binds <c>schema/catalog.graphql</c>.</summary>
internal sealed class CatalogSchema : ISchemaModule
{
    public string Name => "catalog";

    public IReadOnlyList<Source> Sdl { get; } = SchemaFiles.Of(typeof(CatalogSchema).Assembly, "common.graphql", "catalog.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<ProductId>().Id<CategoryId>();
        schema.Value<Sku, string>("String", sku => sku.Text, Sku.Of);
        schema.Value<Currency, string>("String", currency => currency.Code, Currency.Of);
        schema.Nodes(GlobalId.TypeNameOf);

        schema.Entity<Product>("Product", ProductsById.Load);
        schema.Entity<Category>("Category", CategoriesById.Load)
            .Batch("path", category => category.Id, CategoryTree.PathOf)
            .Batch("children", category => category.Id, CategoryTree.ChildrenOf)
            .Batch("products", category => category.Id, ProductsByCategory.Page);
        schema.Filter<Product>()
            .Field("sku", product => product.Sku.Text)
            .Field("listPrice", product => product.ListPrice.Minor);

        schema.Query("product", (ProductId id, Assortment assortment) => assortment.Product(id));
        schema.Query("productBySku", (Sku sku, Assortment assortment) => assortment.Product(sku));
        schema.Query("products", Products.PageAsync);
        schema.Query("category", (CategoryId id, Assortment assortment) => assortment.Category(id));
        schema.Query("categories", (Assortment assortment) => assortment.TopCategories);
    }
}
