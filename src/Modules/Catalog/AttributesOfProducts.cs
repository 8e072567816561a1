using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>The properties of products, in the order of the shop.</summary>
internal static class AttributesOfProducts
{
    public static async Task<IReadOnlyList<IReadOnlyList<ProductAttribute>>> LoadAsync(
        IReadOnlyList<Product> products, Language? language, Language requested, GraphDatabase database, CancellationToken cancellationToken)
    {
        var values = products.Select(product => ProductDetails.Attributes(product.AttributeList).ToList()).ToList();
        var names = await NamesAsync(values.SelectMany(own => own).Select(value => value.Code), database, cancellationToken);
        return [.. values.Select(own => Attributes(own, names, language ?? requested))];
    }

    /// <summary>What attributes are called, by their code.</summary>
    public static async Task<Dictionary<string, AttributeName>> NamesAsync(IEnumerable<string> codes, GraphDatabase database, CancellationToken cancellationToken)
    {
        var wanted = codes.Distinct().ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        await using var db = database.Read();
        return await db.AttributeNames.Where(name => wanted.Contains(name.Code)).ToDictionaryAsync(name => name.Code, cancellationToken);
    }

    private static List<ProductAttribute> Attributes(List<AttributeValueRecord> values, Dictionary<string, AttributeName> names, Language language) =>
        [.. from value in values
            let name = names.GetValueOrDefault(value.Code)
            orderby name?.Position ?? int.MaxValue
            select new ProductAttribute(value.Code, name is null ? value.Code : language.In(name.NameNl, name.NameEn), language.In(value.Nl, value.En), name?.Unit)];
}

internal sealed record ProductAttribute(string Code, string Name, string Value, string? Unit);
