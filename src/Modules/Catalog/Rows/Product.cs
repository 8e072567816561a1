using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Rows;

/// <summary>Something that is sold.</summary>
internal sealed class Product
{
    public required ProductId Id { get; init; }

    /// <summary>Unique.</summary>
    public required Sku Sku { get; init; }

    /// <summary>GTIN-13; null for articles without a barcode of their own.</summary>
    public string? Ean { get; init; }

    public required string Name { get; init; }

    /// <summary>Null for what has none, such as cut flowers.</summary>
    public string? Brand { get; init; }

    public required string Description { get; init; }

    /// <summary>The deepest category that fits.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>For one unit, value added tax included.</summary>
    public required Money ListPrice { get; init; }
}
