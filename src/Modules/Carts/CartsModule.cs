using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;

namespace Omnichannel.Graph.Carts;

/// <summary>What somebody means to buy, one cart over all their devices.</summary>
public static class CartsModule
{
    /// <summary>Adds the module. Safe to call twice. Needs the catalogue, stock, customers, offers, the database, changes and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddCarts(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, CartsSchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, CartsModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerMerge, CartMerging>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerThing, CartOfCustomer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, MergedCartsAreClosed>());
        services.TryAddSingleton<AddToCart>();
        services.TryAddSingleton<SetCartLine>();
        services.TryAddSingleton<RemoveCartLine>();
        services.TryAddSingleton<AcceptCartPrices>();
        services.TryAddSingleton<UndoCartMerge>();
        services.TryAddSingleton<HandOverCart>();
        services.TryAddSingleton<TakeCart>();
        return services;
    }
}
