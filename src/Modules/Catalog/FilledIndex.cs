using System.Collections.Concurrent;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Catalog.Search;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>A search index of rows, with what facets are called.</summary>
internal sealed class FilledIndex
{
    private readonly SearchIndex _index = new();
    private readonly Dictionary<CategoryId, IReadOnlyList<string>> _categoryNames;
    private readonly Dictionary<string, AttributeName> _attributes;
    private readonly ConcurrentDictionary<SearchValue, string> _english = [];

    public FilledIndex(IReadOnlyCollection<Category> categories, IReadOnlyCollection<AttributeName> attributes)
    {
        var byId = categories.ToDictionary(category => category.Id);
        _categoryNames = categories.ToDictionary(category => category.Id, category => NamesOf(category, byId));
        _attributes = attributes.ToDictionary(attribute => attribute.Code);
        _index.SetCategories([.. categories
            .OrderBy(category => category.Position)
            .Select(category => new SearchCategory(category.Id, category.Parent, [category.NameNl, category.NameEn]))]);
    }

    public SearchSnapshot Current => _index.Current;

    /// <summary>What an attribute is called; null for one that is no facet.</summary>
    public AttributeName? FacetOf(string code) => _attributes.GetValueOrDefault(code) is { IsFacet: true } name ? name : null;

    public string TextOf(SearchValue value, Language language) => language.In(value.Value, _english.GetValueOrDefault(value));

    /// <summary>Takes over what is read when nothing is known yet.</summary>
    public void Fill(SearchFilling filling) => _index.Fill(filling);

    /// <summary>A part of what it is filled with; several threads may make parts.</summary>
    /// <inheritdoc cref="Set"/>
    public SearchSegment PartOf(IReadOnlyCollection<Product> wholes, IReadOnlyCollection<Product> variants) => _index.PartOf(DocumentsOf(wholes, variants));

    /// <summary>Puts products in the place of what is known of them.</summary>
    /// <param name="wholes">No variants.</param>
    /// <param name="variants">All variants of these.</param>
    /// <param name="gone">Those that are no products any more, or have become variants.</param>
    public void Set(IReadOnlyCollection<Product> wholes, IReadOnlyCollection<Product> variants, IReadOnlyCollection<ProductId> gone)
    {
        _index.Apply([.. DocumentsOf(wholes, variants)], [.. gone, .. wholes.Where(whole => whole.PublishedAt == Product.Never).Select(whole => whole.Id)]);
    }

    private IEnumerable<SearchDocument> DocumentsOf(IReadOnlyCollection<Product> wholes, IReadOnlyCollection<Product> variants)
    {
        var byParent = variants.ToLookup(variant => variant.Parent!.Value);
        return wholes.Where(whole => whole.PublishedAt != Product.Never).Select(whole => DocumentOf(whole, [whole, .. byParent[whole.Id]]));
    }

    private SearchDocument DocumentOf(Product whole, List<Product> family)
    {
        var values = family.SelectMany(product => ProductDetails.Attributes(product.AttributeList)).Distinct().ToList();
        Translate(values);
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
            Descriptions = whole.DescriptionEn == whole.DescriptionNl ? [whole.DescriptionNl] : [whole.DescriptionNl, whole.DescriptionEn],
            CategoryNames = _categoryNames.GetValueOrDefault(whole.Category) ?? [],
            Values = [.. values.Where(value => FacetOf(value.Code) is not null).Select(value => new SearchValue(value.Code, value.Nl)).Distinct()],
            ValueTexts = [.. values.SelectMany(value => new[] { value.Nl, value.En }).OfType<string>().Distinct()],
        };
    }

    // Most are known already, and a write locks.
    private void Translate(List<AttributeValueRecord> values)
    {
        foreach (var value in values)
        {
            var key = new SearchValue(value.Code, value.Nl);
            if (value.En is not null && _english.GetValueOrDefault(key) != value.En)
            {
                _english[key] = value.En;
            }
        }
    }

    // Those above it too.
    private static IReadOnlyList<string> NamesOf(Category category, Dictionary<CategoryId, Category> byId) =>
        [.. category.Path.Where(byId.ContainsKey).Select(id => byId[id]).SelectMany(above => new[] { above.NameNl, above.NameEn }).Distinct()];
}
