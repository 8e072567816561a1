using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>The numbers that stand for brands, categories and attribute values in every segment of an index.</summary>
internal sealed class SearchOrdinals
{
    public Ordinals<string> Brands { get; } = new();

    public Ordinals<CategoryId> Categories { get; } = new();

    public Ordinals<SearchValue> Values { get; } = new();
}
