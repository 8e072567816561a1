using System.Text;
using System.Text.Json;

using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Catalog;
using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Data.Caching;
using Omnichannel.Graph.Engine;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Modules.Tests.Samples;
using Omnichannel.Graph.Stock;
using Omnichannel.Graph.Stores;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Modules.Tests;

/// <summary>All modules with their demonstration data, asked without a transport.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly RequestExecutor _executor;
    private readonly Lazy<Task> _opened;

    /// <param name="subgraph">Only these modules, as a gateway sees them; all of them for clients without any.</param>
    public Shop(params string[] subgraph)
        : this(TestDatabase.Sqlite(), subgraph)
    {
    }

    /// <param name="database">Disposed with the shop.</param>
    /// <param name="subgraph">Only these modules, as a gateway sees them; all of them for clients without any.</param>
    public Shop(TestDatabase database, params string[] subgraph)
        : this(database, new CacheOptions { CountMax = 0 }, subgraph)
    {
    }

    private Shop(TestDatabase database, CacheOptions cache, params string[] subgraph)
    {
        _database = database;
        _opened = new Lazy<Task>(OpenAsync);
        var services = new ServiceCollection().AddLogging().AddSingleton<IInterceptor>(Statements).AddSingleton<IPricePolicies, OneFranchise>().AddSingleton(cache)
            .AddChanges().AddCatalog().AddStores().AddStock();
        database.AddTo(services);
        _services = services.BuildServiceProvider();
        _executor = new RequestExecutor(BoundSchemas.Of(_services, subgraph), new RequestExecutorOptions
        {
            SharedServices = _services,
            ErrorFilter = Tell,
            ExecutionTimeout = Patience,
        });
    }

    /// <summary>Thousands who want the same thing at once wait for each other, on a slow machine for longer than anybody would.</summary>
    public static TimeSpan Patience => TimeSpan.FromMinutes(10);

    /// <summary>A node that remembers what it has read, as they do in production; others read everything, so that statements can be counted.</summary>
    public static Shop Remembering(TestDatabase database) => new(database, new CacheOptions());

    /// <summary>Stands at 1 January 2030.</summary>
    public ManualClock Clock => _database.Clock;

    /// <summary>What was sent to the database.</summary>
    public StatementCounter Statements { get; } = new();

    public TService Service<TService>()
        where TService : class => _services.GetRequiredService<TService>();

    /// <summary>Who asks.</summary>
    public Caller Caller { get; set; } = Caller.Anonymous;

    /// <summary>In which language and through which channel.</summary>
    public Audience Audience { get; set; } = Audience.Default;

    /// <summary>The response's <c>data</c>, or the whole response when it has errors.</summary>
    public Task<JsonElement> AskAsync(string document, object? variables = null) => AskAsync(document, variables, Caller);

    /// <summary>As somebody in particular, beside others who ask at the same time.</summary>
    public async Task<JsonElement> AskAsync(string document, object? variables, Caller caller)
    {
        await using var result = await ExecuteAsync(document, variables, caller);
        var response = JsonElement.Parse(Assert.IsType<SingleResult>(result).Body.ToArray());
        return response.TryGetProperty("errors", out _) ? response : response.GetProperty("data");
    }

    public async Task<StreamResult> SubscribeAsync(string document, object? variables = null) =>
        Assert.IsAssignableFrom<StreamResult>(await ExecuteAsync(document, variables, Caller));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
    }

    /// <summary>Starts what runs in the background; it stops when the result is disposed.</summary>
    public async Task<IAsyncDisposable> StartAsync()
    {
        await OpenedAsync();
        var workers = new RunningWorkers([.. _services.GetServices<IHostedService>()]);
        await workers.StartAsync();
        return workers;
    }

    /// <summary>Makes the tables and the demonstration data, if that was not done yet.</summary>
    public Task OpenedAsync() => _opened.Value;

    private async Task OpenAsync()
    {
        await Service<DatabaseSetup>().MigrateAsync(TestContext.Current.CancellationToken);
        await SampleCatalog.LoadAsync(Service<CatalogImport>(), TestContext.Current.CancellationToken);
        await Service<StoresImport>().LoadAsync(ShopSamples.Locations, TestContext.Current.CancellationToken);
    }

    // A fault is the test's own to see.
    private static GraphQLError Tell(GraphQLError error)
    {
        if (error.Exception is { } exception)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(exception.ToString());
        }

        return error.Exception is null ? error : error with { Message = "Unexpected execution error." };
    }

    private async ValueTask<ExecutionResult> ExecuteAsync(string document, object? variables, Caller caller)
    {
        await OpenedAsync();
        return await _executor.ExecuteAsync(
            new GraphQLRequest
            {
                Document = Encoding.UTF8.GetBytes(document),
                Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables),
                Services = _services,
                User = caller.ToPrincipal(),
                Audience = Audience.ToString(),
            },
            TestContext.Current.CancellationToken);
    }
}
