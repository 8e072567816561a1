using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Omnichannel.Graph.Carts;
using Omnichannel.Graph.Catalog;
using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Customers;
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Data.Caching;
using Omnichannel.Graph.Engine;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Fulfilment;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists;
using Omnichannel.Graph.Loyalty;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Offers;
using Omnichannel.Graph.Orders;
using Omnichannel.Graph.Reservations;
using Omnichannel.Graph.Stock;
using Omnichannel.Graph.Stores;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Modules.Tests.Customers;

/// <summary>Customers beside the other modules, asked without a transport, by whoever is said.</summary>
internal sealed class CustomersShop : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly RequestExecutor _executor;

    private CustomersShop(TestDatabase database, Action<IServiceCollection>? more)
    {
        _database = database;
        var services = new ServiceCollection().AddLogging().AddSingleton(new CacheOptions { CountMax = 0 }).AddChanges()
            .AddCatalog().AddStores().AddStock().AddCustomers().AddOffers().AddLoyalty().AddCarts().AddReservations().AddLists().AddFulfilment().AddOrders().AddTestPayments().AddSingleton<IGuestTokens, TestGuestTokens>();
        more?.Invoke(services);
        services.AddSingleton<IInterceptor>(Statements);
        database.AddTo(services);
        _services = services.BuildServiceProvider();
        _executor = new RequestExecutor(BoundSchemas.Of(_services), new RequestExecutorOptions
        {
            SharedServices = _services,
            ErrorFilter = Tell,
            ExecutionTimeout = Shop.Patience,
        });
    }

    /// <summary>What was sent to the database.</summary>
    public StatementCounter Statements { get; } = new();

    /// <summary>Who may do everything with customers.</summary>
    public static Caller Staff { get; } = new()
    {
        Kind = CallerKind.Service,
        Id = "service:1",
        Scopes = new HashSet<string> { Scope.CustomersRead, Scope.CustomersWrite, Scope.CustomersMerge },
    };

    /// <summary>Stands at 1 January 2030.</summary>
    public ManualClock Clock => _database.Clock;

    /// <param name="database">Disposed with the shop.</param>
    /// <param name="more">What else there is.</param>
    public static async Task<CustomersShop> OpenAsync(TestDatabase database, Action<IServiceCollection>? more = null)
    {
        var shop = new CustomersShop(database, more);
        await shop._services.GetRequiredService<DatabaseSetup>().MigrateAsync(TestContext.Current.CancellationToken);
        return shop;
    }

    public static Caller Of(CustomerId customer) => new() { Kind = CallerKind.Customer, Id = $"customer:{customer.Value:N}", CustomerId = customer };

    public TService Service<TService>()
        where TService : class => _services.GetRequiredService<TService>();

    /// <summary>A customer who has signed in.</summary>
    public async Task<Caller> SignInAsync(string login) => Of(await Service<ICustomerLogins>().SignInAsync(login, TestContext.Current.CancellationToken));

    /// <summary>The response's <c>data</c>, or the whole response when it has errors, as text.</summary>
    public async Task<JsonElement> AskAsync(Caller caller, string document, object? variables = null)
    {
        await using var result = await ExecuteAsync(caller, document, variables);
        var response = JsonElement.Parse(Assert.IsType<SingleResult>(result).Body.ToArray());
        return response.TryGetProperty("errors", out _) ? response : response.GetProperty("data");
    }

    /// <summary>The events of a subscription; they come while <see cref="StartAsync"/> runs.</summary>
    public async Task<StreamResult> SubscribeAsync(Caller caller, string document, object? variables = null) =>
        Assert.IsAssignableFrom<StreamResult>(await ExecuteAsync(caller, document, variables));

    /// <summary>Starts what runs in the background; it stops when the result is disposed.</summary>
    public async Task<IAsyncDisposable> StartAsync()
    {
        var workers = new RunningWorkers([.. _services.GetServices<IHostedService>()]);
        await workers.StartAsync();
        return workers;
    }

    /// <summary>A mutation's result, which <paramref name="selects"/> beside its type's name.</summary>
    public async Task<JsonElement> ChangeAsync(Caller caller, string field, object input, string selects = "... on Problem { message }")
    {
        var type = char.ToUpperInvariant(field[0]) + field[1..];
        var data = await AskAsync(caller, $"mutation($input: {type}Input!) {{ {field}(input: $input) {{ __typename {selects} }} }}", new { input });
        return data.TryGetProperty(field, out var result) ? result : data;
    }

    /// <summary>What is not as it always should be.</summary>
    public async Task<IReadOnlyList<string>> ReconcileAsync()
    {
        await using var db = Service<GraphDatabase>().Read();
        var differences = new List<string>();
        foreach (var invariant in _services.GetServices<IInvariant>())
        {
            differences.AddRange(await invariant.FindDifferencesAsync(db, TestContext.Current.CancellationToken));
        }

        return differences;
    }

    /// <summary>Changes rows behind the modules' backs.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var db = Service<GraphDatabase>().Read();
        await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
    }

    private async ValueTask<ExecutionResult> ExecuteAsync(Caller caller, string document, object? variables) => await _executor.ExecuteAsync(
        new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables),
            Services = _services,
            User = caller.ToPrincipal(),
            Audience = new Audience(Language.Nl, Channel.App).ToString(),
        },
        TestContext.Current.CancellationToken);

    // A fault is the test's own to see.
    private static GraphQLError Tell(GraphQLError error)
    {
        if (error.Exception is { } exception)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(exception.ToString());
        }

        return error;
    }

    private sealed class TestGuestTokens : IGuestTokens
    {
        public GuestToken Issue(GuestId guest) => new($"guest-{guest.Value:N}", new DateTimeOffset(2030, 4, 1, 0, 0, 0, TimeSpan.Zero));

        public ValueTask<GuestId?> ReadAsync(string token, CancellationToken cancellationToken) =>
            new(Guid.TryParseExact(token.Replace("guest-", "", StringComparison.Ordinal), "N", out var guest) ? new GuestId(guest) : null);
    }
}
