using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Catalog.Contract;

namespace Omnichannel.Graph.Host;

/// <summary>Something to look at in a database that is new.</summary>
internal static class Demo
{
    public static Task LoadAsync(IServiceProvider services) => CatalogDemo.LoadAsync(services.GetRequiredService<CatalogImport>(), CancellationToken.None);
}
