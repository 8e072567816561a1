using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>The pictures of products.</summary>
internal static class ImagesOfProducts
{
    public static IReadOnlyList<IReadOnlyList<ProductImage>> Load(IReadOnlyList<Product> products, Language? language, Language requested) =>
        [.. products.Select(product => ProductDetails.Images(product.ImageList)
            .Select(image => new ProductImage(image.Url, (language ?? requested).In(image.AltNl, image.AltEn)))
            .ToList())];
}

internal sealed record ProductImage(string Url, string Alt);
