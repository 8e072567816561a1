using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Modules.Tests.Data;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Changes;

/// <summary>One of the processes that count on the same database and tell of it.</summary>
internal sealed class CounterNode : IAsyncDisposable
{
    public const string Topic = "counter";
    public const string EntryTopic = "entry";

    private readonly ServiceProvider _services;
    private RunningWorkers? _workers;

    private CounterNode(ServiceProvider services) => _services = services;

    public ChangeLog Log => _services.GetRequiredService<ChangeLog>();

    /// <summary>Up to where it has told.</summary>
    public long Position => _services.GetRequiredService<ChangeFeed>().Now.Position;

    public static async Task<CounterNode> StartAsync(TestDatabase database, INeighbours? neighbours = null)
    {
        var services = new ServiceCollection().AddLogging();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, CounterModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelPart, ParcelModel>());
        if (neighbours is not null)
        {
            services.AddSingleton(neighbours);
        }

        services.AddChanges();
        database.AddTo(services);
        var node = new CounterNode(services.BuildServiceProvider());
        await node._services.GetRequiredService<DatabaseSetup>().MigrateAsync(TestContext.Current.CancellationToken);
        await node.ExecuteAsync("INSERT INTO test_counter (name, value) VALUES ('a', 0), ('b', 0) ON CONFLICT DO NOTHING");
        node._workers = new RunningWorkers([.. node._services.GetServices<IHostedService>()]);
        await node._workers.StartAsync();
        return node;
    }

    /// <summary>Counts one up, and tells it as a state and as an entry.</summary>
    public Task<AddResult> CountAsync(string name) => _services.GetRequiredService<Commands>().RunAsync<AddResult>(
        new Command<AddResult>("count", "me", new { name }),
        async scope =>
        {
            var row = await scope.Db.Set<Counter>().Where(counter => counter.Name == name).ForUpdate().SingleAsync();
            row.Value++;
            scope.Publish(new Change(Topic, name, row.Value, "{}"));
            scope.Publish(new Change(EntryTopic, $"{name}/{row.Value}", row.Value, "{}"));
            return new AddResult.Added(row.Value);
        },
        TestContext.Current.CancellationToken);

    /// <summary>Publishes what a command of another version of the program would.</summary>
    public Task PublishAsync(Change change) => _services.GetRequiredService<Commands>().RunAsync<AddResult>(
        new Command<AddResult>("publish", "me", change),
        scope =>
        {
            scope.Publish(change);
            return Task.FromResult<AddResult>(new AddResult.Added(0));
        },
        TestContext.Current.CancellationToken);

    /// <summary>A counter's value: each state that is not overtaken by another.</summary>
    public ChangeSource<CounterChange, int?> Watch(string? after, CancellationToken cancellationToken, params string[] names) =>
        _services.GetRequiredService<ChangeFeed>().Watch(
            new Watched(Topic, names),
            after,
            new Telling<CounterChange, int?>
            {
                Change = (change, _) => new(new Told<int?>(change.Key, change.Version, change.Body == "[]" ? throw new FormatException("Not a counter's.") : (int)change.Version)),
                State = async token => [.. (await ValuesAsync(names, token)).Select(counter => new Told<int?>(counter.Name, counter.Value, counter.Value))],
                Event = (mark, value) => new CounterChange(mark, value),
            },
            cancellationToken);

    /// <summary>Each time that a counter was counted up; none is left out unless so many wait.</summary>
    public ChangeSource<CounterChange, int?> WatchEntries(string? after, string name, int waitingMax, CancellationToken cancellationToken) =>
        _services.GetRequiredService<ChangeFeed>().Watch(
            new Watched(EntryTopic, [name]) { WaitingMax = waitingMax },
            after,
            new Telling<CounterChange, int?>
            {
                Change = (change, _) => new(new Told<int?>(name, change.Version, (int)change.Version)),
                State = async token => [.. (await ValuesAsync([name], token)).Select(counter => new Told<int?>(name, counter.Value, counter.Value))],
                Event = (mark, value) => new CounterChange(mark, value),
            },
            cancellationToken);

    public async Task<IReadOnlyList<string>> TextsAsync(string sql)
    {
        await using var db = _services.GetRequiredService<GraphDatabase>().Read();
        return await db.Database.SqlQueryRaw<string>(sql).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var db = _services.GetRequiredService<GraphDatabase>().Read();
        await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_workers is not null)
        {
            await _workers.DisposeAsync();
        }

        await _services.DisposeAsync();
    }

    private async Task<List<Counter>> ValuesAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        await using var db = _services.GetRequiredService<GraphDatabase>().Read();
        return await db.Set<Counter>().Where(counter => names.Contains(counter.Name)).OrderBy(counter => counter.Name).ToListAsync(cancellationToken);
    }
}

internal sealed record CounterChange(EventMark Mark, int? Value) : ChangeEvent(Mark);
