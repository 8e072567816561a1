using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>The places where things are sold, kept and collected, when they are open, and where things stand in them.</summary>
public static class StoresModule
{
    /// <summary>Adds the module. Safe to call twice. Needs the database and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddStores(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, StoresSchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, StoresModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPricePolicies, PricePolicies>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StoresCache>();
        services.TryAddSingleton<SaveLocation>();
        services.TryAddSingleton<SetSpecialDay>();
        services.TryAddSingleton<RemoveSpecialDay>();
        services.TryAddSingleton<SetPlanogram>();
        services.TryAddSingleton<StoreDirectory>();
        services.TryAddSingleton<StoreWalks>();
        services.TryAddSingleton<StoresImport>();
        return services;
    }
}
