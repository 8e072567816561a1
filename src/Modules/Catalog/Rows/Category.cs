using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Rows;

/// <summary>A part of the assortment. Categories are a tree.</summary>
internal sealed class Category
{
    public required CategoryId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Null at the top.</summary>
    public CategoryId? Parent { get; init; }
}
