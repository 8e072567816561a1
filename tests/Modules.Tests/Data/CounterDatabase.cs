using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Data;

/// <summary>Commands over one table.</summary>
internal sealed class CounterDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private CounterDatabase(TestDatabase database)
    {
        var services = new ServiceCollection();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, CounterModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, ParcelModel>());
        database.AddTo(services);
        _services = services.BuildServiceProvider();
    }

    public Commands Commands => _services.GetRequiredService<Commands>();

    public ChangeLog Changes => _services.GetRequiredService<ChangeLog>();

    public DatabaseSetup Setup => _services.GetRequiredService<DatabaseSetup>();

    public static async Task<CounterDatabase> OpenAsync(TestDatabase database)
    {
        var opened = new CounterDatabase(database);
        await opened.Setup.MigrateAsync(TestContext.Current.CancellationToken);
        await opened.ExecuteAsync("INSERT INTO test_counter (name, value) VALUES ('a', 0), ('b', 0)");
        return opened;
    }

    public async Task<int> ValueAsync(string name)
    {
        await using var db = _services.GetRequiredService<GraphDatabase>().Read();
        return await db.Set<Counter>().Where(counter => counter.Name == name).Select(counter => counter.Value).SingleAsync(TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<TRow>> ReadAsync<TRow>(Func<GraphDbContext, IQueryable<TRow>> query)
    {
        await using var db = _services.GetRequiredService<GraphDatabase>().Read();
        return await query(db).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var db = _services.GetRequiredService<GraphDatabase>().Read();
        await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }

    public Task<AddResult> AddAsync(Guid? key, int by, int max = int.MaxValue, string caller = "me", params string[] names) => Commands.RunAsync(
        new Command<AddResult>("add", caller, new { by, max, names }) { IdempotencyKey = key, KeyReused = new AddResult.KeyReused() },
        async scope =>
        {
            var counters = scope.Db.Set<Counter>();
            var rows = await counters.Where(counter => names.Contains(counter.Name)).OrderBy(counter => counter.Name).ForUpdate().ToListAsync();
            foreach (var row in rows)
            {
                row.Value += by;
                scope.Publish(new Change("counter", row.Name, row.Value, "{}"));
            }

            await scope.Db.SaveChangesAsync();
            return rows[0].Value > max ? new AddResult.TooMany(rows[0].Value) : new AddResult.Added(rows[0].Value);
        },
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

internal abstract record AddResult
{
    public sealed record Added(int Value) : AddResult;

    public sealed record TooMany(int Value) : AddResult, IProblem
    {
        public string Message => "Too many.";
    }

    public sealed record KeyReused : AddResult, IProblem
    {
        public string Message => "Used before.";
    }
}
