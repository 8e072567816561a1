using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Invariants;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>From a quote over payment to what was bought, in every channel.</summary>
public static class OrdersModule
{
    /// <summary>Adds the module. Safe to call twice. Needs all modules that come before it, the database, changes and a <see cref="TimeProvider"/>.</summary>
    /// <remarks>Without an <see cref="IPaymentProvider"/> of the host's own, what is not paid in a store is refused.</remarks>
    public static IServiceCollection AddOrders(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, OrdersSchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, OrdersModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerMerge, OrderMerging>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerThing, OrderOfCustomer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IVerifiedEmails, OrderMerging>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, AgreementsAddUp>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, PaymentsAddUp>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, StockIsSetAsideOnce>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FinishPayments>());
        services.TryAddSingleton<OrdersOptions>();
        services.TryAddSingleton<IPaymentProvider, NoPayments>();
        services.TryAddSingleton<IPurchases, Purchases>();
        services.TryAddSingleton<IPurchaseHistory, Purchases>();
        services.TryAddSingleton<Settlement>();
        services.TryAddSingleton<OrderPoints>();
        services.TryAddSingleton<PaymentStart>();
        services.TryAddSingleton<FinishPayments>();
        services.TryAddSingleton<QuoteBook>();
        services.TryAddSingleton(provider => new OrderRefunds(
            provider.GetRequiredService<Commands>(),
            provider.GetRequiredService<GraphDatabase>(),
            provider.GetRequiredService<IPaymentProvider>(),
            provider.GetRequiredService<OrderPoints>(),
            provider.GetRequiredService<OrdersOptions>()));
        services.TryAddSingleton(provider => new OrdersImport(provider.GetRequiredService<Commands>()));
        services.TryAddSingleton(provider => new PaymentNotices(
            provider.GetRequiredService<Settlement>(),
            provider.GetRequiredService<GraphDatabase>(),
            provider.GetRequiredService<OrdersOptions>(),
            provider.GetRequiredService<TimeProvider>()));
        return services.AddMutations();
    }

    /// <summary>Pays with a provider that moves no money, whose tokens choose what happens: for development and tests.</summary>
    public static IServiceCollection AddTestPayments(this IServiceCollection services)
    {
        services.TryAddSingleton<TestPayments>();
        services.AddSingleton<IPaymentProvider>(provider => provider.GetRequiredService<TestPayments>());
        return services;
    }

    private static IServiceCollection AddMutations(this IServiceCollection services)
    {
        services.TryAddSingleton<CreateQuote>();
        services.TryAddSingleton<ReleaseQuote>();
        services.TryAddSingleton<PlaceOrder>();
        services.TryAddSingleton<BuyNow>();
        services.TryAddSingleton<CancelOrder>();
        services.TryAddSingleton<AdvanceOrder>();
        services.TryAddSingleton<HandOverOrder>();
        services.TryAddSingleton<RecordPayment>();
        services.TryAddSingleton<RecordReceipt>();
        services.TryAddSingleton<SavePaymentMethod>();
        services.TryAddSingleton<RemovePaymentMethod>();
        return services;
    }
}
