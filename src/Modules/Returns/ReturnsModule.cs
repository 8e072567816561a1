using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Returns.Invariants;
using Omnichannel.Graph.Returns.Rows;

namespace Omnichannel.Graph.Returns;

/// <summary>What customers give back, and what they get for it.</summary>
public static class ReturnsModule
{
    /// <summary>Adds the module. Safe to call twice. Needs stores, stock, customers, orders, the database, changes and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddReturns(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, ReturnsSchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, ReturnsModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerThing, ReturnOfCustomer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, NothingComesBackTwice>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, ReturnsAreTheirLastStep>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, AcceptedReturnsArePaidBack>());
        services.TryAddSingleton<ReturnsOptions>();
        services.TryAddSingleton<RequestReturn>();
        services.TryAddSingleton<CancelReturn>();
        services.TryAddSingleton<ReceiveReturn>();
        return services;
    }
}
