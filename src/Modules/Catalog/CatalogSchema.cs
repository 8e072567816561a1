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
        schema.Id<ProductId>().Id<CategoryId>().Id<ReviewId>().Id<LocationId>();
        schema.Value<Sku, string>("String", sku => sku.Text, Sku.Of);
        schema.Value<Currency, string>("String", currency => currency.Code, Currency.Of);
        schema.Nodes(GlobalId.TypeNameOf);
        BindProduct(schema);
        schema.Entity<Category>("Category", CategoriesById.LoadAsync)
            .Batch("name", category => category, Texts.CategoryNames)
            .Batch("path", category => category, CategoryTree.PathsAsync)
            .Batch("children", category => category.Id, CategoryTree.ChildrenAsync)
            .Batch("products", category => category.Id, ProductSearch.OfCategoriesAsync);
        schema.Entity<Review>("Review", ReviewsOfProducts.ByIdAsync);
        schema.Object<ProductRating>("ProductRating").Batch("stars", rating => rating.Product, RatingsOfProducts.StarsAsync);

        schema.Object<IUnknownProduct>("UnknownProduct");
        schema.Object<IUnknownLocation>("UnknownLocation");
        schema.Object<IIdempotencyKeyReused>("IdempotencyKeyReused");
        schema.Query("product", (ProductId id) => (ProductId?)id);
        schema.Query("productBySku", ProductByNumber.BySkuAsync);
        schema.Query("productByGtin", ProductByNumber.ByGtinAsync);
        schema.Query("products", Products.PageAsync);
        schema.Query("search", ProductSearch.FindAsync);
        schema.Query("suggestions", ProductSearch.SuggestAsync);
        schema.Query("category", (CategoryId id) => (CategoryId?)id);
        schema.Query("categories", CategoryTree.TopAsync);
        schema.Query("priceDeviations", LocalPrices.DeviationsAsync);
        schema.Object<ProductsChange>("ProductsChange");
        schema.SharedSubscription("productsChanged", ProductsChanged.Subscribe);
        schema.Mutation<SubmitReview, SubmitReviewInput, SubmitReviewResult>("submitReview")
            .Case<SubmitReviewResult.Submitted>("ReviewSubmitted")
            .Case<SubmitReviewResult.NeedsCustomer>("ReviewNeedsCustomer");
        schema.Mutation<SetPrice, SetPriceInput, SetPriceResult>("setPrice");
    }

    private static void BindProduct(SchemaBinder schema)
    {
        schema.Entity<Product>("Product", ProductsById.LoadAsync)
            .Batch("name", product => product, Texts.ProductNames)
            .Batch("description", product => product, Texts.Descriptions)
            .Batch("images", product => product, ImagesOfProducts.Load)
            .Batch("attributes", product => product, AttributesOfProducts.LoadAsync)
            .Field("content", ProductContent.Of)
            .Field("unitPrice", UnitPrice.Of)
            .Batch("priceAt", product => product, LocalPrices.LoadAsync)
            .Field("publishedAt", product => product.PublishedAt == Product.Never ? (DateTimeOffset?)null : product.PublishedAt)
            .Batch("variants", product => product.Id, VariantsOfProducts.LoadAsync)
            .Batch("options", product => product, VariantsOfProducts.OptionsAsync)
            .Field("rating", RatingsOfProducts.Of)
            .Batch("reviews", product => product, ReviewsOfProducts.PageAsync);
        schema.Filter<Product>().Field("listPrice", product => product.ListPriceMinor);
    }
}
