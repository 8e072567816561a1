using System.Text;
using System.Text.Json;

using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Stores;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Modules.Tests.Stores;

/// <summary>The module alone over a database, asked without a transport.</summary>
internal sealed class StoresShop : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly RequestExecutor _executor;

    private StoresShop(TestDatabase database)
    {
        var services = new ServiceCollection().AddStores();
        services.AddSingleton<IInterceptor>(Statements);
        database.AddTo(services);
        _services = services.BuildServiceProvider();
        _executor = new RequestExecutor(BoundSchemas.Of(_services), new RequestExecutorOptions { SharedServices = _services });
    }

    public StatementCounter Statements { get; } = new();

    public StoreDirectory Directory => _services.GetRequiredService<StoreDirectory>();

    public StoresImport Import => _services.GetRequiredService<StoresImport>();

    public ChangeLog Changes => _services.GetRequiredService<ChangeLog>();

    public static async Task<StoresShop> OpenAsync(TestDatabase database, params LocationRecord[] locations)
    {
        var shop = new StoresShop(database);
        await shop._services.GetRequiredService<DatabaseSetup>().MigrateAsync(TestContext.Current.CancellationToken);
        await shop.Import.LoadAsync(locations, TestContext.Current.CancellationToken);
        return shop;
    }

    /// <summary>The response's <c>data</c>, or the whole response when it has errors.</summary>
    public async Task<JsonElement> AskAsync(string document, object? variables = null, bool isStaff = false)
    {
        var caller = isStaff ? new Caller { Kind = CallerKind.Service, Id = "test", Scopes = new HashSet<string> { Scope.StoresWrite } } : Caller.Anonymous;
        await using var result = await _executor.ExecuteAsync(
            new GraphQLRequest
            {
                Document = Encoding.UTF8.GetBytes(document),
                Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables),
                Services = _services,
                User = caller.ToPrincipal(),
            },
            TestContext.Current.CancellationToken);
        var response = JsonElement.Parse(Assert.IsType<SingleResult>(result).Body.ToArray());
        return response.TryGetProperty("errors", out _) ? response : response.GetProperty("data");
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
