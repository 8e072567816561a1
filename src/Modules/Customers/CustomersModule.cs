using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;

namespace Omnichannel.Graph.Customers;

/// <summary>One customer over all the ways in which they are met.</summary>
public static class CustomersModule
{
    /// <summary>Adds the module. Safe to call twice. Needs the database, a <see cref="TimeProvider"/> and an <see cref="IGuestTokens"/>.</summary>
    public static IServiceCollection AddCustomers(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, CustomersSchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, CustomersModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, MergedCustomersOwnNothing>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerThing, ProfileOfCustomer>());
        services.TryAddSingleton<CustomerDirectory>();
        services.TryAddSingleton(provider => new CustomersImport(provider.GetRequiredService<Commands>()));
        services.TryAddSingleton<ICustomerLogins, CustomerLogins>();
        services.TryAddSingleton<AccountTokens>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AccountTokens>(provider => provider.GetRequiredService<AccountTokens>()));
        services.TryAddSingleton<WithdrawTokens>();
        services.TryAddSingleton<LinkGuest>();
        services.TryAddSingleton<CreateCustomer>();
        services.TryAddSingleton<UpdateProfile>();
        services.TryAddSingleton<SaveAddress>();
        services.TryAddSingleton<RemoveAddress>();
        services.TryAddSingleton<AddIdentity>();
        services.TryAddSingleton<RemoveIdentity>();
        services.TryAddSingleton<SetConsent>();
        services.TryAddSingleton<MergeCustomers>();
        services.TryAddSingleton<SplitCustomers>();
        return services;
    }
}
