using System.Linq.Expressions;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>The columns of a product that a list's fields need.</summary>
internal static class ProductColumns
{
    private static readonly Expression<Func<Product, Product>> Dutch = Make().Always(product => product.Name, product => product.NameNl).OfAll();

    private static readonly Expression<Func<Product, Product>> English = Make().Always(product => product.Name, product => product.NameEn).OfAll();

    private static readonly Projection<Product> Fields = Make().Always(product => product.Name);

    /// <summary>Rows that can be filtered, and sorted by the name in a language.</summary>
    public static IQueryable<Product> Named(this IQueryable<Product> products, Language language) => products.Select(Named(language));

    /// <summary>Rows with what a connection's field selects.</summary>
    public static IQueryable<Product> Selected(this IQueryable<Product> products, FieldSelection selection) => products.Select(Selected(selection));

    /// <inheritdoc cref="Named(IQueryable{Product}, Language)"/>
    public static Expression<Func<Product, Product>> Named(Language language) => language is Language.En ? English : Dutch;

    /// <inheritdoc cref="Selected(IQueryable{Product}, FieldSelection)"/>
    public static Expression<Func<Product, Product>> Selected(FieldSelection selection) =>
        Fields.Of(selection.SelectedFields("nodes").Union(selection.SelectedFields("edges", "node")));

    private static Projection<Product> Make() => new Projection<Product>()
        .Always(product => product.Id, product => product.Parent, product => product.PublishedAt, product => product.Sku, product => product.ListPriceMinor)
        .Field("gtin", product => product.Gtin)
        .Field("kind", product => product.Kind)
        .Field("name", product => product.NameNl, product => product.NameEn)
        .Field("brand", product => product.Brand)
        .Field("description", product => product.DescriptionNl, product => product.DescriptionEn)
        .Field("category", product => product.Category)
        .Field("images", product => product.ImageList)
        .Field("attributes", product => product.AttributeList)
        .Field("content", product => product.ContentAmount, product => product.ContentUnit)
        .Field("listPrice", product => product.Currency)
        .Field("unitPrice", product => product.Currency, product => product.ContentAmount, product => product.ContentUnit)
        .Field("priceAt", product => product.Currency)
        .Field("vatRate", product => product.VatRate)
        .Field("version", product => product.Version)
        .Field("options", product => product.OptionCodes)
        .Field("rating", product => product.RatingCount, product => product.RatingSum, product => product.VerifiedCount)
        .Field("reviews", product => product.RatingCount);
}
