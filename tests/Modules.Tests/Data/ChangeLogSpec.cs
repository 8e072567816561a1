using Omnichannel.Graph.Data;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Data;

public sealed class ChangeLogOnSqlite() : ChangeLogSpec(TestDatabase.Sqlite());

public sealed class ChangeLogOnPostgres() : ChangeLogSpec(TestDatabase.Postgres())
{
    [Fact]
    public async Task Change_Should_BeReadAfterLaterOnes_When_ItWasCommittedAfterThem()
    {
        // arrange: the first writes before the second, and commits after it
        await using var counters = await CounterDatabase.OpenAsync(Database);
        var (written, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = PublishAsync(counters, "first", async () =>
        {
            written.SetResult();
            await go.Task;
        });
        await written.Task;
        await PublishAsync(counters, "second", () => Task.CompletedTask);

        // act
        var before = await counters.Changes.ReadAsync(0, 10, Cancellation);
        go.SetResult();
        await first;
        var after = await counters.Changes.ReadAsync(before[^1].Position, 10, Cancellation);

        // assert
        Assert.Equal(["second"], before.Select(change => change.Change.Key));
        Assert.Equal(["first"], after.Select(change => change.Change.Key));
    }
}

public abstract class ChangeLogSpec(TestDatabase database) : IDisposable
{
    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected TestDatabase Database => database;

    [Fact]
    public async Task Readers_Should_SeeEachChangeOnce_InTheOrderOfItsVersions_When_WritersWaitAndFail()
    {
        // arrange: some are slow to commit, some fail after they have taken their number
        const int writers = 200;
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var plans = Enumerable.Range(0, writers).Select(writer => (Key: "ab"[writer % 2].ToString(), Waits: random.Next(4), Fails: random.Next(5) == 0)).ToList();
        await using var counters = await CounterDatabase.OpenAsync(database);

        // act
        var writing = Task.WhenAll(plans.Select(plan => Task.Run(() => WriteAsync(counters, plan.Key, plan.Waits, plan.Fails))));
        var reading = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadAllAsync(counters, plans.Count(plan => !plan.Fails)))));
        await writing;

        // assert
        foreach (var read in reading)
        {
            foreach (var key in new[] { "a", "b" })
            {
                var versions = read.Where(change => change.Change.Key == key).Select(change => change.Change.Version).ToList();
                Assert.Equal(Enumerable.Range(1, plans.Count(plan => plan.Key == key && !plan.Fails)).Select(version => (long)version), versions);
            }

            Assert.Equal(reading[0].Select(change => change.Position), read.Select(change => change.Position));
        }
    }

    [Fact]
    public async Task Epoch_Should_BeTheSame_ForAsLongAsTheDatabaseIs()
    {
        // arrange
        await using var counters = await CounterDatabase.OpenAsync(database);
        var first = await counters.Changes.EpochAsync(Cancellation);
        await counters.AddAsync(null, by: 1, names: "a");
        await counters.Setup.MigrateAsync(Cancellation);

        // act
        var second = await counters.Changes.EpochAsync(Cancellation);

        // assert
        Assert.Equal(12, first.Length);
        Assert.Equal(first, second);
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static Task PublishAsync(CounterDatabase counters, string key, Func<Task> beforeCommit) => counters.Commands.RunAsync<AddResult>(
        new Command<AddResult>("publish", "me", key),
        async scope =>
        {
            scope.Publish(new Change("counter", key, 1, "{}"));
            await scope.Db.SaveChangesAsync();
            await beforeCommit();
            return new AddResult.Added(0);
        },
        Cancellation);

    private static async Task WriteAsync(CounterDatabase counters, string key, int waits, bool fails)
    {
        try
        {
            await counters.Commands.RunAsync<AddResult>(
                new Command<AddResult>("write", "me", key),
                async scope =>
                {
                    var row = await scope.Db.Set<Counter>().FindForUpdateAsync(key);
                    row.Value++;
                    scope.Publish(new Change("counter", key, row.Value, "{}"));
                    await scope.Db.SaveChangesAsync();
                    for (var wait = 0; wait < waits; wait++)
                    {
                        await Task.Yield();
                    }

                    return fails ? throw new InvalidOperationException("Bad luck.") : new AddResult.Added(row.Value);
                },
                Cancellation);
        }
        catch (InvalidOperationException) when (fails)
        {
        }
    }

    private static async Task<List<LoggedChange>> ReadAllAsync(CounterDatabase counters, int count)
    {
        List<LoggedChange> read = [];
        while (read.Count < count)
        {
            read.AddRange(await counters.Changes.ReadAsync(read.Count == 0 ? 0 : read[^1].Position, 7, Cancellation));
        }

        return read;
    }
}
