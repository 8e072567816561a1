using System.Text.Json;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>What the catalogue tells in the change log.</summary>
internal static class CatalogTopics
{
    /// <summary>Names or places of categories, or names of attributes. The key is empty.</summary>
    public const string Categories = "catalog.categories";

    /// <summary>Some products. The body is a JSON list of their GUIDs, the key that of the only one, or one of its own below <see cref="Many"/>.</summary>
    public const string Products = "catalog.products";

    /// <summary>The whole of which changes of several products are parts.</summary>
    public const string Many = "many";

    /// <summary>The key of the changes of one product alone.</summary>
    public static string KeyOf(ProductId product) => product.Value.ToString();

    /// <summary>Some products have changed.</summary>
    public static Change ChangeOf(CommandScope scope, IReadOnlyList<Guid> products) => new(
        Products,
        products.Count == 1 ? KeyOf(new ProductId(products[0])) : $"{Many}/{scope.NewId():N}",
        scope.Now.UtcTicks,
        JsonSerializer.Serialize(products));

    /// <summary>The products that have changed; null when it cannot be told which.</summary>
    public static IReadOnlyList<ProductId>? ProductsOf(Change change)
    {
        try
        {
            return change.Body.Length == 0 ? null : [.. JsonSerializer.Deserialize<Guid[]>(change.Body)!.Select(id => new ProductId(id))];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
