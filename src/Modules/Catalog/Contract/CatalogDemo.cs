using Omnichannel.Graph.Catalog.Demo;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>A small assortment to look at.</summary>
public static class CatalogDemo
{
    /// <summary>Its products, by their names.</summary>
    public static IReadOnlyList<ProductId> Products { get; } =
        [.. DemoAssortment.Products.OrderBy(product => product.NameNl, StringComparer.Ordinal).ThenBy(product => product.Id).Select(product => product.Id)];

    /// <summary>Loads it.</summary>
    public static async Task LoadAsync(CatalogImport import, CancellationToken cancellationToken)
    {
        await import.LoadCategoriesAsync(DemoAssortment.Categories, cancellationToken);
        await import.LoadProductsAsync(DemoAssortment.Products, cancellationToken);
    }
}
