using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Samples;

/// <summary>A small assortment to look at.</summary>
internal static class SampleCatalog
{
    /// <summary>Its products, by their names.</summary>
    public static IReadOnlyList<ProductId> Products { get; } =
        [.. SampleAssortment.Products.OrderBy(product => product.NameNl, StringComparer.Ordinal).ThenBy(product => product.Id).Select(product => product.Id)];

    /// <summary>Loads it.</summary>
    public static async Task LoadAsync(CatalogImport import, CancellationToken cancellationToken)
    {
        await import.LoadCategoriesAsync(SampleAssortment.Categories, cancellationToken);
        await import.LoadProductsAsync(SampleAssortment.Products, cancellationToken);
    }
}
