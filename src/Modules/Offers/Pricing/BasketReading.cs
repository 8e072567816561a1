using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>Reads what the prices of baskets depend on, all baskets at once.</summary>
internal sealed class BasketReading(IEnumerable<IMemberships> programmes)
{
    private static readonly IReadOnlyDictionary<(ProductId, LocationId), Money> _noDeviations = new Dictionary<(ProductId, LocationId), Money>();

    public async Task<IReadOnlyList<PricedBasket>> PriceAsync(GraphDbContext db, IReadOnlyList<Basket> baskets, CancellationToken cancellationToken)
    {
        var ids = baskets.SelectMany(basket => basket.Lines).Select(line => line.Product).Distinct().ToList();
        if (ids.Count == 0)
        {
            return [.. baskets.Select(_ => BasketBill.Of([], []))];
        }

        var products = await ProductDirectory.FindAsync(db, ids, cancellationToken);
        var keys = await ProductKeys.OfAsync(db, products.Values, cancellationToken);
        var stores = baskets.Select(basket => basket.Store).OfType<LocationId>().Distinct().ToList();
        var local = stores.Count == 0 ? _noDeviations : await ProductDirectory.DeviatingPricesAsync(db, ids, stores, cancellationToken);
        var offers = await LiveOffers.ReadAsync(
            db,
            [.. keys.Values.SelectMany(own => own).Distinct()],
            baskets.Min(basket => basket.At),
            baskets.Max(basket => basket.At),
            [.. baskets.Select(basket => basket.Customer).OfType<CustomerId>().Distinct()],
            programmes,
            cancellationToken);
        var heads = offers.Heads();
        return [.. baskets.Select(basket => Price(basket, Entries(basket, products, local), keys, offers, heads))];
    }

    private static PricedBasket Price(
        Basket basket,
        List<BasketEntry> entries,
        IReadOnlyDictionary<ProductId, IReadOnlyList<string>> keys,
        LiveOffers offers,
        IReadOnlyDictionary<OfferId, OfferHead> heads)
    {
        // What is not for sale, and what nobody takes, is no line of the rules: it can neither be free nor count for a set.
        var priced = entries
            .Select((entry, index) => (entry.Line, entry.Price, Index: index))
            .Where(entry => entry.Price is not null && entry.Line.Quantity.Units > 0)
            .ToList();
        var fitting = offers.Of(basket, [.. priced.Select((entry, line) => (line, entry.Price!.Value.Currency, keys[entry.Line.Product]))]);
        var reductions = fitting.Count == 0
            ? []
            : BasketRules.Apply([.. priced.Select(entry => new RuleLine(entry.Line.Product, entry.Line.Quantity.Units, entry.Price!.Value.Minor))], fitting);
        return BasketBill.Of(entries, [.. reductions.Select(reduction => new BasketReduction(
            reduction.Offer,
            priced[reduction.Line].Index,
            priced[reduction.Line].Price!.Value with { Minor = reduction.Amount },
            heads[reduction.Offer].TitleNl,
            heads[reduction.Offer].TitleEn))]);
    }

    private static List<BasketEntry> Entries(
        Basket basket, IReadOnlyDictionary<ProductId, ProductSummary> products, IReadOnlyDictionary<(ProductId, LocationId), Money> local) =>
        [.. basket.Lines.Select(line =>
            products.GetValueOrDefault(line.Product) is { IsSoldAsVariants: false } product && product.IsPublishedAt(basket.At)
                ? new BasketEntry(line, basket.Store is { } store && local.TryGetValue((line.Product, store), out var price) ? price : product.ListPrice, product.VatRate)
                : new BasketEntry(line, null, null))];
}
