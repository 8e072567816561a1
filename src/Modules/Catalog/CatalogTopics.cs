namespace Omnichannel.Graph.Catalog;

/// <summary>What the catalogue tells in the change log.</summary>
internal static class CatalogTopics
{
    /// <summary>Names or places of categories, or names of attributes. The key is empty.</summary>
    public const string Categories = "catalog.categories";

    /// <summary>Some products. The body is a JSON list of their GUIDs.</summary>
    public const string Products = "catalog.products";
}
