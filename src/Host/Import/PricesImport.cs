using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Import;

/// <summary>
/// Prices: <c>sku</c>, <c>price</c>, where known <c>currency</c> (EUR without it), and <c>location_id</c> (the location's code) for a location that deviates; without
/// it the list price.
/// </summary>
internal sealed class PricesImport(CatalogImport catalog, ProductDirectory products, StoreDirectory stores) : IImport
{
    private readonly ImportLocations _locations = new(stores);

    public string Name => "prices";

    public Task<string?> InspectAsync(IAsyncEnumerable<ImportRow> rows, CancellationToken cancellationToken) => PriceFall.InAsync(rows, products, cancellationToken);

    public async Task LoadAsync(IReadOnlyList<ImportRow> rows, ImportSummary summary, CancellationToken cancellationToken)
    {
        var known = await products.FindAsync([.. rows.Select(row => row.Sku()).OfType<Sku>().Distinct()], cancellationToken);
        await _locations.FindAsync(rows, cancellationToken);
        var records = ImportBatch.Records(rows, summary, row => RecordOf(row, known), record => (record.Product, record.Location));
        var loaded = await catalog.LoadPricesAsync(records, cancellationToken);
        summary.Loaded(loaded.Added, loaded.Changed, loaded.Unchanged);
    }

    private PriceRecord RecordOf(ImportRow row, IReadOnlyDictionary<Sku, ProductSummary> known)
    {
        var product = row.Product(known);
        var price = new Money(row.Minor("price"), row.Currency());
        if (price.Currency != product.ListPrice.Currency)
        {
            throw new BadRowException($"currency is {price.Currency}, but sku {product.Sku} is sold in {product.ListPrice.Currency}");
        }

        if (row.Text("location_id") is null)
        {
            return new PriceRecord(product.Id, null, price.Minor);
        }

        var location = _locations.Of(row);
        return location.Policies.Prices is PricePolicy.Owner
            ? new PriceRecord(product.Id, location.Id, price.Minor)
            : throw new BadRowException($"location_id {row.Text("location_id")} follows the catalogue's prices; its price policy does not let it deviate");
    }
}
