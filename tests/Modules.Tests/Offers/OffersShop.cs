using System.Text.Json;

using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Modules.Tests.Offers;

/// <summary>A shop with bread, cheese and a lamp, in which purchases and members are what a test says.</summary>
internal static class OffersShop
{
    private static int _keys = 700_000;

    public static Caller Staff { get; } = new()
    {
        Kind = CallerKind.Service,
        Id = "service:2",
        Scopes = new HashSet<string> { Scope.OffersWrite, Scope.CustomersRead, Scope.CustomersMerge },
    };

    public static CategoryRecord Food { get; } = new(new CategoryId(CatalogSamples.Id(3)), "food", null, "Eten", "Food", 1);

    public static CategoryRecord Bakery { get; } = new(new CategoryId(CatalogSamples.Id(4)), "bakery", Food.Id, "Bakkerij", "Bakery", 1);

    public static ProductRecord Bread { get; } = CatalogSamples.Product(20, "BREAD", "Brood") with
    {
        NameEn = "Bread",
        ListPrice = Money.Eur(299),
        VatRate = 900,
        Category = Bakery.Id,
        Brand = null,
    };

    public static ProductRecord Cheese { get; } = CatalogSamples.Product(21, "CHEESE", "Kaas") with
    {
        NameEn = "Cheese",
        ListPrice = Money.Eur(1000),
        VatRate = 900,
        Category = Food.Id,
        Brand = "Boer",
    };

    public static ProductRecord Lamp { get; } = CatalogSamples.Product(22, "LAMP", "Lamp") with { ListPrice = Money.Eur(2499) };

    public static async Task<CustomersShop> OpenAsync(TestDatabase database, params object[] programmes)
    {
        var shop = await CustomersShop.OpenAsync(database, services =>
        {
            foreach (var programme in programmes)
            {
                _ = programme switch
                {
                    IMemberships memberships => services.AddSingleton(memberships),
                    IPurchaseHistory history => services.AddSingleton(history),
                    IInterceptor interceptor => services.AddSingleton(interceptor),
                    _ => services,
                };
            }
        });
        var import = shop.Service<CatalogImport>();
        await import.LoadCategoriesAsync([CatalogSamples.Shirts, Food, Bakery], TestContext.Current.CancellationToken);
        await import.LoadProductsAsync([Bread, Cheese, Lamp], TestContext.Current.CancellationToken);
        return shop;
    }

    /// <summary>Another one each time.</summary>
    public static Guid NewKey() => CatalogSamples.Id(Interlocked.Increment(ref _keys));

    public static string[] Names(params string[] names) => names;

    /// <summary>An offer that holds in 2030.</summary>
    public static object Offer(string code, object terms, object group, object? more = null)
    {
        var offer = new Dictionary<string, object?>
        {
            ["code"] = code,
            ["titleNl"] = $"Actie {code}",
            ["titleEn"] = $"Offer {code}",
            ["terms"] = terms,
            ["groups"] = group is Array groups ? groups : new[] { group },
            ["startsAt"] = "2029-12-01T00:00:00Z",
            ["endsAt"] = "2030-02-01T00:00:00Z",
        };
        foreach (var property in more?.GetType().GetProperties() ?? [])
        {
            offer[property.Name] = property.GetValue(more);
        }

        return offer;
    }

    public static Task<JsonElement> CreateAsync(this CustomersShop shop, object offer, string selects = "... on OfferCreated { offer { id version } } ... on Problem { message }") =>
        shop.ChangeAsync(Staff, "createOffer", new { offer, idempotencyKey = NewKey() }, selects);

    public static async Task<string> CreatedAsync(this CustomersShop shop, object offer)
    {
        var result = await shop.CreateAsync(offer);
        return result.TryGetProperty("offer", out var created) ? created.GetProperty("id").GetString()! : throw new InvalidOperationException(result.GetRawText());
    }

    public static Task<JsonElement> ActivateAsync(this CustomersShop shop, Caller caller, string offer, Guid? key = null) => shop.ChangeAsync(
        caller,
        "activateOffer",
        new { offer, idempotencyKey = key ?? NewKey() },
        "... on OfferActivated { activation { id usedAt } } ... on OfferLimitReached { limit isOwn }");

    public static async Task<PricedBasket> PriceAsync(
        this CustomersShop shop, CustomerId? customer, Channel channel, params (ProductRecord Product, int Units)[] lines)
    {
        var basket = new Basket(
            customer, channel, null, new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), [.. lines.Select(line => new BasketLine(line.Product.Id, Quantity.Of(line.Units)))]);
        return (await shop.Service<PriceEngine>().PriceAsync([basket], TestContext.Current.CancellationToken))[0];
    }

    /// <summary>What customers bought, as a test says.</summary>
    public sealed class History : IPurchaseHistory
    {
        public List<(CustomerId Customer, PastPurchase Purchase)> Bought { get; } = [];

        public Task<ILookup<CustomerId, PastPurchase>> BoughtAsync(
            GraphDbContext db, IReadOnlyCollection<CustomerId> customers, DateTimeOffset since, CancellationToken cancellationToken) =>
            Task.FromResult(Bought.Where(row => customers.Contains(row.Customer) && row.Purchase.At >= since).ToLookup(row => row.Customer, row => row.Purchase));
    }

    /// <summary>Who is a member, as a test says.</summary>
    public sealed class Members : IMemberships
    {
        public Dictionary<CustomerId, Membership> All { get; } = [];

        public Task<IReadOnlyDictionary<CustomerId, Membership>> FindAsync(
            GraphDbContext db, IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<CustomerId, Membership>>(All.Where(member => customers.Contains(member.Key)).ToDictionary());
    }
}
