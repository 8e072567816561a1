using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Loyalty.Invariants;
using Omnichannel.Graph.Loyalty.Rows;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Points that are earned and spent in every channel, tiers, and paid memberships.</summary>
public static class LoyaltyModule
{
    /// <summary>Adds the module. Safe to call twice. Needs customers, offers, the database, changes and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddLoyalty(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, LoyaltySchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, LoyaltyModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, AccountsAreTheSumOfEntries>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, HeldIsTheSumOfHolds>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerMerge, PointsMerging>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerThing, PointsOfCustomer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMemberships, Members>());
        services.TryAddSingleton<LoyaltyOptions>();
        services.TryAddSingleton(provider => new PointsLedger(provider.GetRequiredService<LoyaltyOptions>()));
        services.TryAddSingleton(provider => new LoyaltyImport(provider.GetRequiredService<Commands>(), provider.GetRequiredService<LoyaltyOptions>()));
        services.TryAddSingleton<EarnPoints>();
        services.TryAddSingleton<HoldPoints>();
        services.TryAddSingleton<SpendPoints>();
        services.TryAddSingleton<ReleasePoints>();
        services.TryAddSingleton<IssueLoyaltyCard>();
        services.TryAddSingleton<GrantMembership>();
        services.TryAddSingleton<EndMembership>();
        services.TryAddSingleton<ExpirePoints>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ExpirePoints>());
        return services;
    }
}
