using Microsoft.Extensions.DependencyInjection;

namespace Omnichannel.Graph.Host;

/// <summary>The modules that this process serves.</summary>
internal static class Modules
{
    public static IServiceCollection AddModules(this IServiceCollection services) => services;
}
