using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>What somebody means to get, alone or together with others; what they saved and compare; recipes.</summary>
public static class ListsModule
{
    /// <summary>Adds the module. Safe to call twice. Needs the catalogue, stores, stock, customers, the database, changes and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddLists(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, ListsSchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, ListsModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerMerge, ListMerging>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerThing, SavedItemsOfCustomer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomerThing, ListOfCustomer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, ListsHaveOneOwner>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, EntriesBelongToLists>());
        services.TryAddSingleton<CreateList>();
        services.TryAddSingleton<RenameList>();
        services.TryAddSingleton<DeleteList>();
        services.TryAddSingleton<SyncList>();
        services.TryAddSingleton<InviteToList>();
        services.TryAddSingleton<JoinList>();
        services.TryAddSingleton<LeaveList>();
        services.TryAddSingleton<RemoveListMember>();
        services.TryAddSingleton<AddRecipeToList>();
        services.TryAddSingleton<SaveItem>();
        services.TryAddSingleton<RemoveSavedItem>();
        services.TryAddSingleton<CompareProduct>();
        services.TryAddSingleton<StopComparing>();
        services.TryAddSingleton<RecipesImport>();
        return services;
    }
}
