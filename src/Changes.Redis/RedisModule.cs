using Microsoft.Extensions.DependencyInjection;

namespace Omnichannel.Graph.Changes.Redis;

/// <summary>Lets the nodes of a shop hear of each other through Redis.</summary>
public static class RedisModule
{
    /// <summary>Adds it. Before <c>AddChanges</c>.</summary>
    /// <param name="configuration">In StackExchange.Redis' form, such as <c>redis:6379</c> or <c>redis:6380,password=...,ssl=true</c>.</param>
    public static IServiceCollection AddRedis(this IServiceCollection services, string configuration) =>
        services.AddSingleton(new RedisOptions(configuration)).AddSingleton<INeighbours, RedisNeighbours>();
}

/// <summary>Where Redis is.</summary>
/// <param name="Configuration">In StackExchange.Redis' form.</param>
internal sealed record RedisOptions(string Configuration);
