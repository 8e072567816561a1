using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Invariants;

namespace Omnichannel.Graph.Stock;

/// <summary>How many units of each product are where, and what is set aside for whom.</summary>
public static class StockModule
{
    /// <summary>Adds the module. Safe to call twice. Needs the database, the changes, the catalogue, the stores and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddStock(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, StockSchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, StockModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, HeldIsTheSumOfHolds>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, OnHandIsTheSumOfMovements>());
        services.TryAddSingleton<StockOptions>();
        services.TryAddSingleton<StockCache>();
        services.TryAddSingleton<StockChecks>();
        services.TryAddSingleton(provider => new StockLedger(provider.GetRequiredService<StockOptions>()));
        services.TryAddSingleton<StockAvailability>();
        services.TryAddSingleton<ContentStock>();
        services.TryAddSingleton<StockImport>();
        services.TryAddSingleton<AdjustStock>();
        services.TryAddSingleton<CountStock>();
        services.TryAddSingleton<ReceiveStock>();
        services.TryAddSingleton<ExpectStock>();
        services.TryAddSingleton<RecordSale>();
        services.TryAddSingleton<HoldStock>();
        services.TryAddSingleton<ReleaseHold>();
        services.TryAddSingleton<ClaimHold>();
        services.TryAddSingleton<SetReorderPoint>();
        services.TryAddSingleton<AcknowledgeReorder>();
        services.TryAddSingleton<ReportStockFeed>();
        services.TryAddSingleton<ExpireHolds>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ExpireHolds>());
        return services;
    }
}
