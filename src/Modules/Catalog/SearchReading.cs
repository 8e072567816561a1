using System.Linq.Expressions;
using System.Runtime.CompilerServices;

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Catalog.Search;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>Reads all products into a search index.</summary>
internal static class SearchReading
{
    private const int PageSize = 10_000;

    // One page is read while another one is indexed. More would keep the first requests from being answered.
    private const int AtOnce = 2;

    /// <summary>What search needs to know of a product.</summary>
    public static Expression<Func<Product, Product>> Columns { get; } = product => new Product
    {
        Id = product.Id,
        Sku = product.Sku,
        Gtin = product.Gtin,
        Kind = product.Kind,
        Category = product.Category,
        Parent = product.Parent,
        Brand = product.Brand,
        NameNl = product.NameNl,
        NameEn = product.NameEn,
        DescriptionNl = product.DescriptionNl,
        DescriptionEn = product.DescriptionEn,
        ListPriceMinor = product.ListPriceMinor,
        PublishedAt = product.PublishedAt,
        AttributeList = product.AttributeList,
        RatingCount = product.RatingCount,
        RatingSum = product.RatingSum,
    };

    public static async Task<FilledIndex> FillAsync(GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var (categories, attributes) = (db.Categories, db.AttributeNames);
        var filled = new FilledIndex(await categories.ToListAsync(cancellationToken), await attributes.ToListAsync(cancellationToken));
        var filling = new SearchFilling();
        await Parallel.ForEachAsync(
            PagesAsync(db, cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            (page, _) =>
            {
                filling.Add(filled.PartOf(page.Wholes, page.Variants));
                return ValueTask.CompletedTask;
            });
        filled.Fill(filling);
        return filled;
    }

    private static async IAsyncEnumerable<(List<Product> Wholes, List<Product> Variants)> PagesAsync(
        GraphDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var products = db.Products;
        var last = default(ProductId);
        while (true)
        {
            // Along the key. A condition on the parent alone would be looked up in its index, where those without one are most products.
            var wholes = await products
                .Where(product => product.Id.CompareTo(last) > 0 && (product.Parent ?? product.Id) == product.Id)
                .OrderBy(product => product.Id)
                .Take(PageSize)
                .Select(Columns)
                .ToListAsync(cancellationToken);
            if (wholes.Count == 0)
            {
                yield break;
            }

            ProductId? first = wholes[0].Id;
            last = wholes[^1].Id;
            var until = (ProductId?)last;
            var variants = await products
                .Where(variant => variant.Parent!.Value.CompareTo(first.Value) >= 0 && variant.Parent!.Value.CompareTo(until.Value) <= 0)
                .OrderBy(variant => variant.Sku)
                .Select(Columns)
                .ToListAsync(cancellationToken);
            yield return (wholes, variants);
            if (wholes.Count < PageSize)
            {
                yield break;
            }
        }
    }
}
