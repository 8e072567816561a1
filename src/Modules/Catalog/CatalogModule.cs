using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Demo;
using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Engine.Binding;

namespace Omnichannel.Graph.Catalog;

/// <summary>What is sold, and where it stands in the assortment.</summary>
public static class CatalogModule
{
    /// <summary>Adds the module. Safe to call twice.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, CatalogSchema>());
        services.TryAddSingleton(_ => new Assortment(DemoAssortment.Categories, DemoAssortment.Products));
        services.TryAddSingleton(provider => new ProductDirectory(provider.GetRequiredService<Assortment>()));
        return services;
    }
}
