using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Loading;

internal static class LoadProducts
{
    public static async Task<CatalogLoad> RunAsync(CommandScope scope, IReadOnlyCollection<ProductRecord> products)
    {
        if (products.Select(ProductRules.Problem).FirstOrDefault(problem => problem is not null) is { } broken)
        {
            throw new ArgumentException(broken, nameof(products));
        }

        // Of two records for one product the later counts.
        var latest = products.Reverse().DistinctBy(product => product.Id).Reverse().ToList();
        var ids = latest.Select(product => product.Id).ToList();
        var rows = await scope.Db.Products
            .Where(row => EF.Parameter(ids).Contains(row.Id)).OrderBy(row => row.Id).ForUpdate()
            .ToDictionaryAsync(row => row.Id, scope.CancellationToken);
        var count = new LoadCount();
        List<Product> added = [];
        List<Guid> changed = [];
        foreach (var record in latest)
        {
            if (!rows.TryGetValue(record.Id, out var row))
            {
                Set(row = new Product { Id = record.Id, Sku = record.Sku.Text, Version = 1 }, record);
                added.Add(row);
                changed.Add(row.Id.Value);
                continue;
            }

            var price = row.ListPrice;
            Set(row, record);
            if (count.Add(scope.Db.Entry(row)))
            {
                row.Version++;
                changed.Add(row.Id.Value);
                KeepPrice(scope, row, price);
            }
        }

        // Past the change tracker, which takes several times as long for many rows.
        await scope.UpsertAsync(added);
        if (changed.Count > 0)
        {
            scope.Publish(CatalogTopics.ChangeOf(scope, changed));
        }

        return count.ToLoad() with { Added = added.Count };
    }

    private static void Set(Product row, ProductRecord record)
    {
        row.Sku = record.Sku.Text;
        row.Gtin = record.Gtin;
        row.GtinKey = record.Gtin is null ? null : GtinText.KeyOf(record.Gtin);
        row.Kind = record.Kind;
        row.Category = record.Category;
        row.Parent = record.Parent;
        row.OptionCodes = string.Join(',', record.OptionCodes);
        row.Brand = record.Brand;
        row.NameNl = record.NameNl;
        row.NameEn = record.NameEn ?? record.NameNl;
        row.DescriptionNl = record.DescriptionNl;
        row.DescriptionEn = record.DescriptionEn ?? record.DescriptionNl;
        row.ContentAmount = record.Content;
        row.ContentUnit = record.ContentUnit;
        row.ListPriceMinor = record.ListPrice.Minor;
        row.Currency = record.ListPrice.Currency;
        row.VatRate = record.VatRate;
        row.PublishedAt = record.PublishedAt ?? Product.Never;
        row.ImageList = ProductDetails.Images(record.Images);
        row.AttributeList = ProductDetails.Attributes(record.Attributes);
    }

    // The first price is in the product itself; from the first change on there is a history.
    private static void KeepPrice(CommandScope scope, Product row, Money before)
    {
        if (before != row.ListPrice)
        {
            scope.Db.Add(new ProductPrice
            {
                Id = scope.NewId(),
                Product = row.Id,
                ValidFrom = scope.Now,
                Minor = row.ListPriceMinor,
                Currency = row.Currency,
            });
        }
    }
}
