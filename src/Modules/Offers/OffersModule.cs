using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Invariants;
using Omnichannel.Graph.Offers.Pricing;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>What is cheaper, for whom and until when; and what things cost.</summary>
public static class OffersModule
{
    /// <summary>Adds the module. Safe to call twice. Needs the catalogue, the stores, customers, the database, changes and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddOffers(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, OffersSchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, OffersModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, ActivationsAreCounted>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, CustomersKeepTheirLimits>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerMerge, ActivationMerging>());
        services.TryAddSingleton<BasketReading>();
        services.TryAddSingleton(provider => new PriceEngine(provider.GetRequiredService<GraphDatabase>(), provider.GetRequiredService<BasketReading>()));
        services.TryAddSingleton(provider => new OffersImport(provider.GetRequiredService<Commands>()));
        services.TryAddSingleton<CreateOffer>();
        services.TryAddSingleton<ChangeOffer>();
        services.TryAddSingleton<EndOffer>();
        services.TryAddSingleton<ActivateOffer>();
        services.TryAddSingleton<TellOfferTimes>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, TellOfferTimes>(provider => provider.GetRequiredService<TellOfferTimes>()));
        return services;
    }
}
