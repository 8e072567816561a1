using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers.Rows;

/// <summary>A way in which a product is of an offer's group: a product has a few keys, and its offers are those with one of them.</summary>
internal sealed class OfferTarget
{
    public const string Everything = "*";

    public required OfferId Offer { get; init; }

    /// <summary>The group's place in the offer, from 0.</summary>
    public required int Part { get; init; }

    public required string Key { get; init; }

    /// <summary>Whether what has the key is left out.</summary>
    public bool IsExcluded { get; init; }

    public static string KeyOf(ProductId product) => $"p:{product.Value:N}";

    public static string KeyOf(CategoryId category) => $"c:{category.Value:N}";

    public static string KeyOf(string brand) => $"b:{brand.ToUpperInvariant()}";

    /// <summary>The keys of a product.</summary>
    /// <param name="path">The categories from the top down to its own.</param>
    public static IReadOnlyList<string> KeysOf(ProductSummary product, IReadOnlyList<CategoryId> path) =>
    [
        Everything,
        KeyOf(product.Id),
        .. product.Parent is { } parent ? (string[])[KeyOf(parent)] : [],
        .. product.Brand is { } brand ? (string[])[KeyOf(brand)] : [],
        .. path.Select(KeyOf),
    ];

    /// <summary>The rows of an offer.</summary>
    public static IEnumerable<OfferTarget> Of(OfferId offer, IReadOnlyList<OfferGroup> groups) => groups.SelectMany((group, part) => KeysOf(group)
        .Select(key => new OfferTarget { Offer = offer, Part = part, Key = key })
        .Concat(group.Except.Distinct().Select(product => new OfferTarget { Offer = offer, Part = part, Key = KeyOf(product), IsExcluded = true }))
        .DistinctBy(target => (target.Key, target.IsExcluded)));

    private static IEnumerable<string> KeysOf(OfferGroup group) =>
        group.Everything ? [Everything] : [.. group.Products.Select(KeyOf), .. group.Categories.Select(KeyOf), .. group.Brands.Select(KeyOf)];
}
