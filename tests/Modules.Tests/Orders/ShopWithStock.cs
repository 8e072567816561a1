using System.Text.Json;

using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Modules.Tests.Orders;

/// <summary>A small retailer: a warehouse, a store and a pickup point around Utrecht, three products and a vaccination.</summary>
/// <remarks>The clock begins on Tuesday 1 January 2030 at 01:00 in Utrecht.</remarks>
internal static class ShopWithStock
{
    public const string Postcode = "3512 AB";

    public static ProductRecord Bread { get; } = CatalogSamples.Product(20, "BREAD", "Brood") with { NameEn = "Bread", ListPrice = Money.Eur(299), VatRate = 900 };

    public static ProductRecord Lamp { get; } = CatalogSamples.Product(21, "LAMP", "Lamp") with { ListPrice = Money.Eur(2499), VatRate = 2100 };

    public static ProductRecord Chair { get; } = CatalogSamples.Product(22, "CHAIR", "Stoel") with { ListPrice = Money.Eur(7995), VatRate = 2100 };

    public static ProductRecord Vaccination { get; } =
        CatalogSamples.Product(23, "VACCINATION", "Griepprik") with { Kind = ProductKind.Service, ListPrice = Money.Eur(2500), VatRate = 0 };

    public static LocationRecord Warehouse { get; } = ShopSamples.Warehouse with
    {
        Address = new PostalAddress("Distributieweg 1", "4005 TB", "Tiel", "Gelderland", "NL"),
        Policies = new LocationPolicies(ReturnPolicy.None, null, PricePolicy.Catalog, [FulfilmentRole.Ships]),
    };

    public static LocationRecord Store { get; } = ShopSamples.Utrecht with
    {
        Address = new PostalAddress("Oudegracht 10", "3511 AP", "Utrecht", "Utrecht", "NL"),
        OpeningHours = Hours(9, 18),
        Policies = new LocationPolicies(ReturnPolicy.AllChannels, 30, PricePolicy.Catalog, [FulfilmentRole.Pickup, FulfilmentRole.ReserveAndTry]),
    };

    public static LocationRecord PickupPoint { get; } = new()
    {
        Id = new LocationId(new Guid("0190f5fe-7c03-7000-8000-000000000003")),
        Code = "P001",
        Name = "Ophaalpunt Utrecht Biltstraat",
        Kind = LocationKind.PickupPoint,
        Address = new PostalAddress("Biltstraat 5", "3572 AA", "Utrecht", "Utrecht", "NL"),
        OpeningHours = Hours(8, 20),
        Policies = new LocationPolicies(ReturnPolicy.None, null, PricePolicy.Catalog, [FulfilmentRole.Pickup]),
    };

    public static AreaRecord Area { get; } = new()
    {
        Code = "UTR",
        PostcodeFrom = 3000,
        PostcodeTo = 3999,
        Sources = [Warehouse.Id, Store.Id],
        SameDayUntil = new TimeOnly(10, 0),
        Price = Money.Eur(595),
        Windows = [new SlotWindow(new TimeOnly(8, 0), new TimeOnly(12, 0), 3, Money.Eur(595)), new SlotWindow(new TimeOnly(18, 0), new TimeOnly(22, 0), 2, Money.Eur(795))],
    };

    public static ServiceRecord Service { get; } = new(
        Vaccination.Id, Store.Id, "Europe/Amsterdam", [DayOfWeek.Wednesday], [new SlotWindow(new TimeOnly(9, 0), new TimeOnly(9, 30), 2, Money.Eur(0))]);

    /// <summary>Opens a shop with 5 lamps and 100 loaves in the warehouse, 2 lamps and 3 chairs in the store.</summary>
    public static Task<CustomersShop> OpenAsync(TestDatabase database, params StockRecord[] stock) => OpenAsync(database, more: null, stock);

    /// <summary>The same, with more than the modules that orders need.</summary>
    public static async Task<CustomersShop> OpenAsync(TestDatabase database, Action<IServiceCollection>? more, params StockRecord[] stock)
    {
        var shop = await CustomersShop.OpenAsync(database, more);
        var cancellation = TestContext.Current.CancellationToken;
        await shop.Service<CatalogImport>().LoadCategoriesAsync([CatalogSamples.Shirts], cancellation);
        await shop.Service<CatalogImport>().LoadProductsAsync([Bread, Lamp, Chair, Vaccination], cancellation);
        await shop.Service<StoresImport>().LoadAsync([Warehouse, Store, PickupPoint], cancellation);
        await shop.Service<StockImport>().LoadAsync(
            stock.Length > 0 ? stock : [new(Bread.Id, Warehouse.Id, 100), new(Lamp.Id, Warehouse.Id, 5), new(Lamp.Id, Store.Id, 2), new(Chair.Id, Store.Id, 3)],
            "test",
            cancellation);
        await shop.Service<FulfilmentImport>().LoadAsync([Area], [Service], cancellation);
        return shop;
    }

    /// <summary>The ids of the delivery slots at the shop's postcode, the earliest first.</summary>
    public static async Task<IReadOnlyList<string>> SlotsAsync(this CustomersShop shop, Caller caller) =>
        [.. (await shop.AskAsync(caller, "query($postcode: String!) { deliverySlots(postcode: $postcode) { id } }", new { postcode = Postcode }))
            .GetProperty("deliverySlots").EnumerateArray().Select(slot => slot.GetProperty("id").GetString()!)];

    /// <summary>What is free of a slot.</summary>
    public static async Task<int> FreeAsync(this CustomersShop shop, Caller caller, string slot)
    {
        var found = await shop.AskAsync(caller, "query($slot: ID!) { node(id: $slot) { ... on Slot { available } } }", new { slot });
        return found.GetProperty("node").GetProperty("available").GetInt32();
    }

    /// <summary>The type of a union's case.</summary>
    public static string Case(this JsonElement result) => result.GetProperty("__typename").GetString()!;

    private static OpeningHours Hours(int from, int to) => new(
        [.. Enum.GetValues<DayOfWeek>().Except([DayOfWeek.Sunday]).Select(day => new WeeklyOpening(day, new TimeOnly(from, 0), new TimeOnly(to, 0)))], []);
}
