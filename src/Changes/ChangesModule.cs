using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Omnichannel.Graph.Changes;

/// <summary>Tells what changed to everything that reacts.</summary>
public static class ChangesModule
{
    /// <summary>Adds it. Safe to call twice. Needs the database and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddChanges(this IServiceCollection services)
    {
        services.TryAddSingleton<ChangeFeed>();
        services.TryAddSingleton<INeighbours, NoNeighbours>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ChangeRelay>());
        return services;
    }
}
