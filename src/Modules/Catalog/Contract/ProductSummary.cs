using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>What other modules may know of a product.</summary>
/// <param name="Id">Which.</param>
/// <param name="Sku">The retailer's own article number.</param>
/// <param name="Kind">Whether it has stock.</param>
/// <param name="Category">The deepest category that fits.</param>
/// <param name="Parent">The product of which it is a variant; null when it is none.</param>
/// <param name="IsSoldAsVariants">Whether it is bought as one of its variants only.</param>
/// <param name="Brand">Null for what has none.</param>
/// <param name="NameNl">In Dutch.</param>
/// <param name="NameEn">In English; the Dutch name when it was never translated.</param>
/// <param name="ListPrice">For one piece, value added tax included, before any offer.</param>
/// <param name="VatRate">Hundredths of a percent.</param>
/// <param name="PublishedAt">From when customers see it; null hides it.</param>
public sealed record ProductSummary(
    ProductId Id,
    Sku Sku,
    ProductKind Kind,
    CategoryId Category,
    ProductId? Parent,
    bool IsSoldAsVariants,
    string? Brand,
    string NameNl,
    string NameEn,
    Money ListPrice,
    int VatRate,
    DateTimeOffset? PublishedAt)
{
    /// <summary>Whether customers see it at a moment.</summary>
    public bool IsPublishedAt(DateTimeOffset moment) => PublishedAt <= moment;

    /// <summary>The name in a language.</summary>
    public string NameIn(Language language) => language is Language.En ? NameEn : NameNl;
}
