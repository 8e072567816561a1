using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>Names and descriptions in the language that an argument names, or else the request.</summary>
internal static class Texts
{
    public static string In(this Language language, string dutch, string? english) => language is Language.En ? english ?? dutch : dutch;

    public static IReadOnlyList<string> ProductNames(IReadOnlyList<Product> products, Language? language, Language requested) =>
        [.. products.Select(product => (language ?? requested).In(product.NameNl, product.NameEn))];

    public static IReadOnlyList<string> Descriptions(IReadOnlyList<Product> products, Language? language, Language requested) =>
        [.. products.Select(product => (language ?? requested).In(product.DescriptionNl, product.DescriptionEn))];

    public static IReadOnlyList<string> CategoryNames(IReadOnlyList<Category> categories, Language? language, Language requested) =>
        [.. categories.Select(category => (language ?? requested).In(category.NameNl, category.NameEn))];
}
