using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Carts;
using Omnichannel.Graph.Catalog;
using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Customers;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Data.Caching;
using Omnichannel.Graph.Fulfilment;
using Omnichannel.Graph.Lists;
using Omnichannel.Graph.Loyalty;
using Omnichannel.Graph.Notifications;
using Omnichannel.Graph.Offers;
using Omnichannel.Graph.Orders;
using Omnichannel.Graph.Reservations;
using Omnichannel.Graph.Returns;
using Omnichannel.Graph.Stock;
using Omnichannel.Graph.Stores;

namespace Omnichannel.Graph.Host;

/// <summary>The modules that this process serves, with their numbers from the configuration.</summary>
internal static class Modules
{
    public static IServiceCollection AddModules(this IServiceCollection services, IConfiguration configuration) => services
        .AddOptions<CacheOptions>(configuration, "Cache")
        .AddOptions<RetentionOptions>(configuration, "Retention")
        .AddOptions<StockOptions>(configuration, "Stock")
        .AddOptions<LoyaltyOptions>(configuration, "Loyalty")
        .AddOptions<ReservationOptions>(configuration, "Reservations")
        .AddOptions<FulfilmentOptions>(configuration, "Fulfilment")
        .AddOptions<OrdersOptions>(configuration, "Orders")
        .AddOptions<ReturnsOptions>(configuration, "Returns")
        .AddOptions<NotificationOptions>(configuration, "Notifications")
        .AddCatalog()
        .AddStores()
        .AddStock()
        .AddCustomers()
        .AddOffers()
        .AddLoyalty()
        .AddCarts()
        .AddLists()
        .AddReservations()
        .AddFulfilment()
        .AddOrders()
        .AddReturns()
        .AddNotifications()
        .AddSingleton<IPricePolicies, StorePricePolicies>();

    private static IServiceCollection AddOptions<TOptions>(this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class, new() =>
        services.AddSingleton(configuration.GetSection(section).Get<TOptions>() ?? new TOptions());
}
