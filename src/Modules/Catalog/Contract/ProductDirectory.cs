using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>What other modules may ask about products.</summary>
public sealed class ProductDirectory
{
    private readonly GraphDatabase _database;

    internal ProductDirectory(GraphDatabase database) => _database = database;

    /// <summary>Whether there is such a product.</summary>
    public async Task<bool> ExistsAsync(ProductId id, CancellationToken cancellationToken)
    {
        await using var db = _database.Read();
        return await db.Products.AnyAsync(product => product.Id == id, cancellationToken);
    }

    /// <summary>Products by their ids, in one statement; those that do not exist are left out.</summary>
    public async Task<IReadOnlyDictionary<ProductId, ProductSummary>> FindAsync(IReadOnlyCollection<ProductId> ids, CancellationToken cancellationToken)
    {
        await using var db = _database.Read();
        return await FindAsync(db, ids, cancellationToken);
    }

    /// <summary>Products by their ids as a command's transaction sees them; those that do not exist are left out.</summary>
    public static async Task<IReadOnlyDictionary<ProductId, ProductSummary>> FindAsync(
        GraphDbContext db, IReadOnlyCollection<ProductId> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return (await Summaries(db.Products.Where(product => wanted.Contains(product.Id))).ToListAsync(cancellationToken)).Select(Of).ToDictionary(product => product.Id);
    }

    /// <summary>The prices of a location that are not the list price, as a command's transaction sees them; empty when its owner deviates nowhere.</summary>
    public static async Task<IReadOnlyDictionary<ProductId, Money>> DeviatingPricesAsync(
        GraphDbContext db, IReadOnlyCollection<ProductId> ids, LocationId location, CancellationToken cancellationToken) =>
        await LocalPrices.DeviatingAsync(db, [.. ids.Distinct()], location, cancellationToken);

    /// <summary>The prices of some locations that are not the list price, in one statement.</summary>
    public static async Task<IReadOnlyDictionary<(ProductId Product, LocationId Location), Money>> DeviatingPricesAsync(
        GraphDbContext db, IReadOnlyCollection<ProductId> ids, IReadOnlyCollection<LocationId> locations, CancellationToken cancellationToken) =>
        await LocalPrices.DeviatingAsync(db, [.. ids.Distinct()], [.. locations], cancellationToken);

    /// <summary>The categories above some categories, from the top down, each itself included, in one statement; those that do not exist are left out.</summary>
    public static async Task<IReadOnlyDictionary<CategoryId, IReadOnlyList<CategoryId>>> CategoryPathsAsync(
        GraphDbContext db, IReadOnlyCollection<CategoryId> categories, CancellationToken cancellationToken)
    {
        var found = await db.Categories.AsNoTracking()
            .Where(category => categories.Contains(category.Id))
            .Select(category => new { category.Id, category.Lineage })
            .ToListAsync(cancellationToken);
        return found.ToDictionary(category => category.Id, category => Category.PathOf(category.Lineage));
    }

    /// <summary>The ids of products that one can buy, in the order of their ids.</summary>
    /// <param name="db">Where.</param>
    /// <param name="selection">Only those that one of its lists names; all without it.</param>
    /// <param name="after">Only those after it.</param>
    /// <param name="size">At most this many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<ProductId>> PageAsync(
        GraphDbContext db, ProductSelection? selection, ProductId? after, int size, CancellationToken cancellationToken)
    {
        var products = db.Products.AsNoTracking().Where(product => product.OptionCodes == "");
        if (selection is { Products: var ids, Categories: var categories, Brands: var brands })
        {
            var (parents, lineages) = (ids.Select(id => (ProductId?)id).ToList(), db.Categories);
            var below = categories.Count == 0 ? [] : await lineages.AsNoTracking().Select(category => new { category.Id, category.Lineage }).ToListAsync(cancellationToken);
            var within = below.Where(category => Category.PathOf(category.Lineage).Any(categories.Contains)).Select(category => category.Id).ToList();
            products = products.Where(product => ids.Contains(product.Id) || parents.Contains(product.Parent)
                || within.Contains(product.Category) || (product.Brand != null && brands.Contains(product.Brand)));
        }

        if (after is { } last)
        {
            products = products.Where(product => product.Id.CompareTo(last) > 0);
        }

        return await products.OrderBy(product => product.Id).Select(product => product.Id).Take(size).ToListAsync(cancellationToken);
    }

    /// <summary>Products by their article numbers, in one statement; those that do not exist are left out.</summary>
    public async Task<IReadOnlyDictionary<Sku, ProductSummary>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken)
    {
        var wanted = skus.Select(sku => sku.Text).Distinct().ToList();
        await using var db = _database.Read();
        return (await Summaries(db.Products.Where(product => wanted.Contains(product.Sku))).ToListAsync(cancellationToken)).Select(Of).ToDictionary(product => product.Sku);
    }

    // Without the long texts.
    private static IQueryable<Product> Summaries(IQueryable<Product> products) => products.AsNoTracking().Select(product => new Product
    {
        Id = product.Id,
        Sku = product.Sku,
        Kind = product.Kind,
        Category = product.Category,
        Parent = product.Parent,
        OptionCodes = product.OptionCodes,
        Brand = product.Brand,
        NameNl = product.NameNl,
        NameEn = product.NameEn,
        ListPriceMinor = product.ListPriceMinor,
        Currency = product.Currency,
        VatRate = product.VatRate,
        PublishedAt = product.PublishedAt,
    });

    private static ProductSummary Of(Product product) => new(
        product.Id,
        Sku.Of(product.Sku),
        product.Kind,
        product.Category,
        product.Parent,
        product.OptionCodes.Length > 0,
        product.Brand,
        product.NameNl,
        product.NameEn,
        product.ListPrice,
        product.VatRate,
        product.PublishedAt == Product.Never ? null : product.PublishedAt);
}
