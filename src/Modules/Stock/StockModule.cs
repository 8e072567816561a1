using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Stock.Demo;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>How many units of each product are where.</summary>
public static class StockModule
{
    /// <summary>Adds the module. Safe to call twice. Needs the catalogue, and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddStock(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISchemaModule, StockSchema>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StockWatchers>();
        services.TryAddSingleton(provider => new StockBook(
            DemoStock.Locations,
            DemoStock.Levels(CatalogDemo.Products, provider.GetRequiredService<TimeProvider>().GetUtcNow())));
        services.TryAddSingleton<AdjustStock>();
        return services;
    }
}
