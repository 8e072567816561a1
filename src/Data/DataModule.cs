using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Data.Bulk;
using Omnichannel.Graph.Data.Caching;

namespace Omnichannel.Graph.Data;

/// <summary>The database under all modules.</summary>
public static class DataModule
{
    /// <summary>Adds it. Safe to call twice. Needs a <see cref="DatabaseProvider"/> and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, DataModel>());
        services.TryAddSingleton<CacheOptions>();
        services.TryAddSingleton<GraphDatabase>();
        services.TryAddSingleton<ChangeLog>();
        services.TryAddSingleton<Commands>();
        services.TryAddSingleton<DatabaseSetup>();
        services.TryAddSingleton<UnfinishedWork>();
        services.TryAddSingleton<BulkLoad>();
        services.TryAddSingleton<Reconciliation>();
        services.TryAddSingleton<RetentionOptions>();
        services.TryAddSingleton<RemoveOldRows>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RemoveOldRows>(provider => provider.GetRequiredService<RemoveOldRows>()));
        services.TryAddSingleton<DatabaseWatch>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DatabaseWatch>(provider => provider.GetRequiredService<DatabaseWatch>()));
        return services;
    }
}
