using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers;

/// <summary>What is cheaper, for whom and until when; and what things cost.</summary>
public static class OffersModule
{
    /// <summary>Adds the module. Safe to call twice. Needs the catalogue, the stores, customers, the database, changes and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddOffers(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new PriceEngine(provider.GetRequiredService<GraphDatabase>()));
        return services;
    }
}
