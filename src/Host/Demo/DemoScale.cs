using System.Diagnostics;
using System.Globalization;

using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data.Bulk;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>Adds to the demonstration until it has 1,000,000 products and 2,000 locations, for work under load.</summary>
/// <remarks>Each product comes again in 199 further series, each with stock in a warehouse and in a store. A batch at a time is in memory.</remarks>
internal sealed class DemoScale(CatalogImport catalog, StoresImport stores, StockImport stock, BulkLoad bulk, TimeProvider clock, ILogger<DemoScale> logger)
{
    private const int Series = 200;
    private const int Locations = 2000;
    private const int BranchesPerSeries = 10;
    private const int NumbersPerSeries = 10_000;
    private const string Source = "demo";

    public Task LoadAsync(CancellationToken cancellationToken) => bulk.RunAsync(LoadAllAsync, cancellationToken);

    private async Task LoadAllAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var assortment = DemoAssortment.Of(today);
        var places = DemoPlaces.All(today);
        var added = Branches([.. places.Where(place => place.Kind is LocationKind.Store)], Locations - places.Count).ToList();
        await stores.LoadAsync(added, cancellationToken);

        var warehouse = places.First(place => place.Kind is LocationKind.Warehouse).Id;
        var numbers = assortment.Products.Index().ToDictionary(product => product.Item.Id, product => product.Index + 1);
        for (var series = 1; series < Series; series++)
        {
            // Few locations at a time, as stock is looked up by product and location.
            var products = assortment.Products.Select(product => InSeries(product, series, numbers)).ToList();
            var branches = Enumerable.Range(series * BranchesPerSeries, BranchesPerSeries).Select(index => added[index % added.Count].Id).ToList();
            await catalog.LoadProductsAsync(products, cancellationToken);
            await stock.LoadAsync([.. products.Where(HasStock).SelectMany(product => Levels(product, warehouse, branches))], Source, cancellationToken);
            var (loaded, elapsed) = ((series + 1) * assortment.Products.Count, Stopwatch.GetElapsedTime(started));
            Log.DemoScaled(logger, loaded, elapsed);
        }
    }

    // Further stores in the same towns, within a few kilometres of the first.
    private static IEnumerable<LocationRecord> Branches(IReadOnlyList<LocationRecord> stores, int count) => Enumerable.Range(1, count).Select(number =>
    {
        var store = stores[number % stores.Count];
        var code = string.Create(CultureInfo.InvariantCulture, $"B{number:d4}");
        return store with
        {
            Id = DemoIds.Location(NumbersPerSeries + number),
            Code = code,
            Name = string.Create(CultureInfo.InvariantCulture, $"Klaverhof {store.Address!.City} filiaal {number}"),
            Coordinates = new Coordinates(
                store.Coordinates!.Value.LatitudeMicro + DemoChance.Of(code, "north", 80_000) - 40_000,
                store.Coordinates.Value.LongitudeMicro + DemoChance.Of(code, "east", 120_000) - 60_000),
        };
    });

    private static ProductRecord InSeries(ProductRecord product, int series, Dictionary<ProductId, int> numbers)
    {
        var number = (series * NumbersPerSeries) + numbers[product.Id];
        var sku = string.Create(CultureInfo.InvariantCulture, $"{product.Sku.Text}-{series}");
        return product with
        {
            Id = DemoIds.Product(number),
            Sku = Sku.Of(sku),
            Gtin = product.Gtin is null ? null : DemoGtin.Of("209", number),
            Parent = product.Parent is { } parent ? DemoIds.Product((series * NumbersPerSeries) + numbers[parent]) : null,
            NameNl = string.Create(CultureInfo.InvariantCulture, $"{product.NameNl} serie {series}"),
            NameEn = string.Create(CultureInfo.InvariantCulture, $"{product.NameEn} series {series}"),
            Images = [new ProductImageRecord(DemoImages.PathOf(sku), product.NameNl, product.NameEn)],
        };
    }

    private static bool HasStock(ProductRecord product) => product.Kind is ProductKind.Goods && product.OptionCodes.Count == 0;

    private static IEnumerable<StockRecord> Levels(ProductRecord product, LocationId warehouse, List<LocationId> branches)
    {
        var sku = product.Sku.Text;
        yield return new StockRecord(product.Id, warehouse, 20 + DemoChance.Of(sku, "units", 400)) { ReorderPoint = 20 };
        yield return new StockRecord(product.Id, branches[DemoChance.Of(sku, "branch", branches.Count)], DemoChance.Of(sku, "shelf", 20)) { ReorderPoint = 3 };
    }
}
