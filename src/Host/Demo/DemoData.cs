using System.Diagnostics;

using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>Fills an empty database with a Dutch retailer, through the same doors that files and other systems come in by.</summary>
internal sealed class DemoData(
    CatalogImport catalog,
    StoresImport stores,
    StockImport stock,
    RecipesImport recipes,
    OffersImport offers,
    FulfilmentImport fulfilment,
    CustomersImport customers,
    OrdersImport orders,
    LoyaltyImport loyalty,
    TimeProvider clock,
    ILogger<DemoData> logger)
{
    private const int BatchSize = 5000;
    private const string Source = "demo";

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var assortment = DemoAssortment.Of(today);
        var locations = DemoPlaces.All(today);
        await LoadCatalogAsync(assortment, today, cancellationToken);
        var carried = await LoadStoresAsync(assortment, locations, cancellationToken);
        foreach (var batch in locations.SelectMany(location => DemoStock.LevelsOf(location, assortment, carried, today)).Chunk(BatchSize))
        {
            await stock.LoadAsync(batch, Source, cancellationToken);
        }

        await recipes.LoadAsync(DemoRecipes.Of(assortment), cancellationToken);
        await offers.LoadAsync(DemoOffers.Of(assortment, today), cancellationToken);
        await fulfilment.LoadAsync(DemoDelivery.Areas(locations), DemoDelivery.Services(assortment, locations), cancellationToken);
        var people = DemoCustomers.Of(locations);
        await customers.LoadAsync(people, cancellationToken);
        var purchases = DemoPurchases.Of(people, assortment, today).ToList();
        await orders.LoadAsync(purchases, cancellationToken);
        await loyalty.LoadAsync([.. purchases.Where(IsOfMember).Select(Credited)], cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(started);
        Log.DemoLoaded(logger, assortment.Products.Count, locations.Count, elapsed);
    }

    // The last of the customers has no card yet, so that making one can be seen.
    private static bool IsOfMember(PurchaseRecord purchase) => purchase.Customer is { } customer && customer != DemoIds.Customer(DemoCustomers.Count);

    private static CreditedPurchase Credited(PurchaseRecord purchase) =>
        new(purchase.Customer!.Value, purchase.Id.Value.ToString("N"), Money.Eur(purchase.TotalMinor), purchase.At);

    private async Task LoadCatalogAsync(DemoAssortment assortment, DateOnly today, CancellationToken cancellationToken)
    {
        await catalog.LoadCategoriesAsync(assortment.Categories, cancellationToken);
        await catalog.LoadAttributesAsync(DemoAssortment.Attributes, cancellationToken);
        foreach (var batch in assortment.Products.Chunk(BatchSize))
        {
            await catalog.LoadProductsAsync(batch, cancellationToken);
        }

        foreach (var batch in DemoReviews.Of(assortment, today).Chunk(BatchSize))
        {
            await catalog.LoadReviewsAsync(batch, cancellationToken);
        }
    }

    // What stands on each planogram.
    private async Task<IReadOnlyDictionary<string, IReadOnlySet<ProductId>>> LoadStoresAsync(
        DemoAssortment assortment, IReadOnlyList<LocationRecord> locations, CancellationToken cancellationToken)
    {
        var carried = new Dictionary<string, IReadOnlySet<ProductId>>();
        foreach (var planogram in DemoPlanograms.All(assortment))
        {
            await stores.LoadAsync(planogram, cancellationToken);
            carried.Add(planogram.Code, planogram.Shelves.Select(shelf => shelf.Product).ToHashSet());
        }

        await stores.LoadAsync(locations, cancellationToken);
        return carried;
    }
}
