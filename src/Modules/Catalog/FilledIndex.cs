using System.Collections.Concurrent;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Catalog.Search;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>A search index of rows, with what facets are called.</summary>
internal sealed class FilledIndex
{
    private readonly SearchIndex _index = new();
    private readonly Dictionary<CategoryId, Category> _categories;
    private readonly Dictionary<string, AttributeName> _attributes;
    private readonly ConcurrentDictionary<SearchValue, string> _english = [];

    public FilledIndex(IReadOnlyCollection<Category> categories, IReadOnlyCollection<AttributeName> attributes)
    {
        _categories = categories.ToDictionary(category => category.Id);
        _attributes = attributes.ToDictionary(attribute => attribute.Code);
        _index.SetCategories([.. categories
            .OrderBy(category => category.Position)
            .Select(category => new SearchCategory(category.Id, category.Parent, [category.NameNl, category.NameEn]))]);
    }

    public SearchSnapshot Current => _index.Current;

    /// <summary>What an attribute is called; null for one that is no facet.</summary>
    public AttributeName? FacetOf(string code) => _attributes.GetValueOrDefault(code) is { IsFacet: true } name ? name : null;

    public string TextOf(SearchValue value, Language language) => language.In(value.Value, _english.GetValueOrDefault(value));

    /// <summary>Puts products in the place of what is known of them.</summary>
    /// <param name="wholes">No variants.</param>
    /// <param name="variants">All variants of these.</param>
    /// <param name="gone">Those that are no products any more, or have become variants.</param>
    public void Set(IReadOnlyCollection<Product> wholes, IReadOnlyCollection<Product> variants, IReadOnlyCollection<ProductId> gone)
    {
        var byParent = variants.ToLookup(variant => variant.Parent!.Value);
        var documents = wholes.Where(whole => whole.PublishedAt != Product.Never).Select(whole => DocumentOf(whole, [whole, .. byParent[whole.Id]])).ToList();
        _index.Apply(documents, [.. gone, .. wholes.Where(whole => whole.PublishedAt == Product.Never).Select(whole => whole.Id)]);
    }

    private SearchDocument DocumentOf(Product whole, List<Product> family)
    {
        var values = family.SelectMany(product => ProductDetails.Attributes(product.AttributeList)).Distinct().ToList();
        foreach (var value in values.Where(value => value.En is not null))
        {
            _english[new SearchValue(value.Code, value.Nl)] = value.En!;
        }

        return new SearchDocument
        {
            Id = whole.Id,
            NameNl = whole.NameNl,
            NameEn = whole.NameEn,
            Brand = whole.Brand,
            Category = whole.Category,
            Kind = whole.Kind,
            Price = whole.ListPriceMinor,
            PublishedAt = whole.PublishedAt.UtcTicks,
            Rating = whole.RatingCount == 0 ? 0 : whole.RatingSum * 1000 / whole.RatingCount,
            Codes = [.. family.SelectMany(product => new[] { product.Sku, product.Gtin }).OfType<string>().Distinct()],
            Descriptions = [.. new[] { whole.DescriptionNl, whole.DescriptionEn }.Distinct()],
            CategoryNames = _categories.TryGetValue(whole.Category, out var category)
                ? [.. category.Path.Where(_categories.ContainsKey).Select(id => _categories[id]).SelectMany(above => new[] { above.NameNl, above.NameEn }).Distinct()]
                : [],
            Values = [.. values.Where(value => FacetOf(value.Code) is not null).Select(value => new SearchValue(value.Code, value.Nl)).Distinct()],
            ValueTexts = [.. values.SelectMany(value => new[] { value.Nl, value.En }).OfType<string>().Distinct()],
        };
    }
}
