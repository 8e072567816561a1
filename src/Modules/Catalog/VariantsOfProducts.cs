using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>The variants of products, by article number, and what is chosen to come to one.</summary>
internal static class VariantsOfProducts
{
    public static async Task<ILookup<ProductId, Product>> LoadAsync(IReadOnlyList<ProductId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var variants = await db.Products.Where(variant => ids.Select(id => (ProductId?)id).Contains(variant.Parent)).OrderBy(variant => variant.Sku).ToListAsync(cancellationToken);
        return variants.ToLookup(variant => variant.Parent!.Value);
    }

    public static async Task<IReadOnlyList<IReadOnlyList<ProductOption>>> OptionsAsync(
        IReadOnlyList<Product> products, Language? language, Language requested, GraphDatabase database, CancellationToken cancellationToken)
    {
        var codes = products.Select(product => product.OptionCodes.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (codes.TrueForAll(own => own.Length == 0))
        {
            return [.. products.Select(_ => Array.Empty<ProductOption>())];
        }

        var names = await AttributesOfProducts.NamesAsync(codes.SelectMany(own => own), database, cancellationToken);
        var variants = await LoadAsync([.. products.Where(product => product.OptionCodes.Length > 0).Select(product => product.Id)], database, cancellationToken);
        return [.. products.Select((product, index) => codes[index].Select(code => Option(code, names.GetValueOrDefault(code), variants[product.Id], language ?? requested)).ToList())];
    }

    private static ProductOption Option(string code, AttributeName? name, IEnumerable<Product> variants, Language language) => new(
        code,
        name is null ? code : language.In(name.NameNl, name.NameEn),
        [.. variants
            .SelectMany(variant => ProductDetails.Attributes(variant.AttributeList).Where(value => value.Code == code))
            .Select(value => language.In(value.Nl, value.En))
            .Distinct()]);
}

internal sealed record ProductOption(string Code, string Name, IReadOnlyList<string> Values);
