using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>Reads what the prices of baskets depend on, all baskets at once.</summary>
internal static class BasketReading
{
    private static readonly IReadOnlyDictionary<(ProductId, LocationId), Money> _noDeviations = new Dictionary<(ProductId, LocationId), Money>();

    public static async Task<IReadOnlyList<PricedBasket>> PriceAsync(GraphDbContext db, IReadOnlyList<Basket> baskets, CancellationToken cancellationToken)
    {
        var ids = baskets.SelectMany(basket => basket.Lines).Select(line => line.Product).Distinct().ToList();
        if (ids.Count == 0)
        {
            return [.. baskets.Select(_ => BasketBill.Of([], []))];
        }

        var products = await ProductDirectory.FindAsync(db, ids, cancellationToken);
        var stores = baskets.Select(basket => basket.Store).OfType<LocationId>().Distinct().ToList();
        var local = stores.Count == 0 ? _noDeviations : await ProductDirectory.DeviatingPricesAsync(db, ids, stores, cancellationToken);
        return [.. baskets.Select(basket => BasketBill.Of(Entries(basket, products, local), []))];
    }

    private static List<BasketEntry> Entries(
        Basket basket, IReadOnlyDictionary<ProductId, ProductSummary> products, IReadOnlyDictionary<(ProductId, LocationId), Money> local) =>
        [.. basket.Lines.Select(line =>
            products.GetValueOrDefault(line.Product) is { IsSoldAsVariants: false } product && product.IsPublishedAt(basket.At)
                ? new BasketEntry(line, basket.Store is { } store && local.TryGetValue((line.Product, store), out var price) ? price : product.ListPrice, product.VatRate)
                : new BasketEntry(line, null, null))];
}
