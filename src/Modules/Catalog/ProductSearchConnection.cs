using Omnichannel.Graph.Catalog.Search;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>A page of products that were found, and how they can be narrowed.</summary>
internal sealed class ProductSearchConnection(Connection<ProductId> page, SearchFacets? facets)
{
    public IReadOnlyList<Edge<ProductId>> Edges => page.Edges;

    public IReadOnlyList<ProductId> Nodes => page.Nodes;

    public PageInfo PageInfo => page.PageInfo;

    public int TotalCount => page.TotalCount;

    public SearchFacets Facets => facets ?? throw new InvalidOperationException("The facets were not counted, because the operation did not select them.");
}

/// <summary>How results can be narrowed, with exact counts.</summary>
internal sealed class SearchFacets(FacetCounts counts, SearchNarrowing narrowing, FilledIndex index, Language language)
{
    private const int ValuesMax = 100;
    private const int AttributesMax = 20;
    private const int AttributeValuesMax = 50;

    public IReadOnlyList<CategoryFacetValue> Categories =>
        [.. counts.Categories.Take(ValuesMax).Select(one => new CategoryFacetValue(one.Id, one.Count, narrowing.Categories.Contains(one.Id)))];

    public IReadOnlyList<BrandFacetValue> Brands =>
        [.. counts.Brands.Take(ValuesMax).Select(one => new BrandFacetValue(one.Name, one.Count, narrowing.Brands.Contains(one.Name)))];

    public IReadOnlyList<PriceFacetValue> Prices =>
        [.. counts.Prices.Select(one => new PriceFacetValue(one.Range.From, one.Range.To, one.Count, narrowing.Prices.Contains(one.Range)))];

    public IReadOnlyList<AttributeFacet> Attributes => [.. counts.Values
        .GroupBy(one => one.Value.Code)
        .Select(values => (Name: index.FacetOf(values.Key), Values: values))
        .Where(attribute => attribute.Name is not null)
        .OrderBy(attribute => attribute.Name!.Position)
        .Take(AttributesMax)
        .Select(attribute => new AttributeFacet(
            attribute.Name!.Code,
            language.In(attribute.Name.NameNl, attribute.Name.NameEn),
            attribute.Name.Unit,
            [.. attribute.Values.Take(AttributeValuesMax).Select(one => ValueOf(one.Value, one.Count))]))];

    private AttributeFacetValue ValueOf(SearchValue value, int count) =>
        new(value.Value, index.TextOf(value, language), count, narrowing.Values.GetValueOrDefault(value.Code)?.Contains(value.Value) is true);
}

internal sealed record CategoryFacetValue(CategoryId Category, int Count, bool IsChosen);

internal sealed record BrandFacetValue(string Brand, int Count, bool IsChosen);

internal sealed record PriceFacetValue(long? From, long? To, int Count, bool IsChosen);

internal sealed record AttributeFacet(string Code, string Name, string? Unit, IReadOnlyList<AttributeFacetValue> Values);

/// <param name="Key">The Dutch value, which is the same in every language.</param>
internal sealed record AttributeFacetValue(string Key, string Value, int Count, bool IsChosen);
