using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Fulfilment.Rows;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>How something gets to a customer, and when that is promised.</summary>
public static class FulfilmentModule
{
    /// <summary>Adds the module. Safe to call twice. Needs the catalogue, the stores, stock, the database and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddFulfilment(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, FulfilmentSchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, FulfilmentModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, TakenIsTheSumOfPlaces>());
        services.TryAddSingleton<FulfilmentOptions>();
        services.TryAddSingleton(provider => new SlotLedger(provider.GetRequiredService<FulfilmentOptions>()));
        services.TryAddSingleton(provider => new FulfilmentPlanner(provider.GetRequiredService<StoreDirectory>(), provider.GetRequiredService<FulfilmentOptions>()));
        services.TryAddSingleton(provider => new FulfilmentImport(provider.GetRequiredService<Commands>(), provider.GetRequiredService<PlanSlots>()));
        services.TryAddSingleton<ChooseSlot>();
        services.TryAddSingleton<ReleaseSlot>();
        services.TryAddSingleton<SetSlotCapacity>();
        services.TryAddSingleton<PlanSlots>();
        services.TryAddSingleton<ExpireSlots>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PlanSlots>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ExpireSlots>());
        return services;
    }
}
