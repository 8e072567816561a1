using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;

namespace Omnichannel.Graph.Catalog;

/// <summary>What is sold, where it stands in the assortment, how it is found, and what buyers say of it.</summary>
public static class CatalogModule
{
    /// <summary>Adds the module. Safe to call twice. Needs a database and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, CatalogSchema>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, CatalogModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInvariant, RatingsEqualReviews>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CatalogIndexing>());
        services.TryAddSingleton<CatalogCache>();
        services.TryAddSingleton<CatalogSearch>();
        services.TryAddSingleton<SubmitReview>();
        services.TryAddSingleton<SetPrice>();
        services.TryAddSingleton(provider => new ProductDirectory(provider.GetRequiredService<GraphDatabase>()));
        services.TryAddSingleton(provider => new CatalogImport(provider.GetRequiredService<GraphDatabase>(), provider.GetRequiredService<Commands>()));
        return services;
    }
}
