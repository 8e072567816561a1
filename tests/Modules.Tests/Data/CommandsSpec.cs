using Omnichannel.Graph.Data;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Data;

public sealed class CommandsOnSqlite() : CommandsSpec(TestDatabase.Sqlite());

public sealed class CommandsOnPostgres() : CommandsSpec(TestDatabase.Postgres());

public abstract class CommandsSpec(TestDatabase database) : IDisposable
{
    private static readonly Guid _key = new("0190f5fe-7c00-7a00-8000-000000000001");

    [Fact]
    public async Task Command_Should_ChangeNothing_When_ItRefuses()
    {
        // arrange
        await using var counters = await CounterDatabase.OpenAsync(database);

        // act
        var result = await counters.AddAsync(_key, by: 5, max: 4, names: "a");

        // assert
        Assert.Equal(new AddResult.TooMany(5), result);
        Assert.Equal(0, await counters.ValueAsync("a"));
        Assert.Empty(await counters.Changes.ReadAsync(0, 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Command_Should_AnswerAsBefore_When_ItsKeyComesAgain()
    {
        // arrange
        await using var counters = await CounterDatabase.OpenAsync(database);
        await counters.AddAsync(_key, by: 2, names: "a");
        await counters.AddAsync(null, by: 10, names: "a");

        // act
        var again = await counters.AddAsync(_key, by: 2, names: "a");
        var otherCaller = await counters.AddAsync(_key, by: 2, caller: "other", names: "a");
        var otherInput = await counters.AddAsync(_key, by: 3, names: "a");

        // assert
        Assert.Equal(new AddResult.Added(2), again);
        Assert.Equal(new AddResult.Added(14), otherCaller);
        Assert.Equal(new AddResult.KeyReused(), otherInput);
        Assert.Equal(14, await counters.ValueAsync("a"));
    }

    [Fact]
    public async Task Command_Should_HappenOnce_When_ItsKeyComesManyTimesAtOnce()
    {
        // arrange
        await using var counters = await CounterDatabase.OpenAsync(database);

        // act
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => counters.AddAsync(_key, by: 1, names: "a"))));

        // assert
        Assert.All(results, result => Assert.Equal(new AddResult.Added(1), result));
        Assert.Equal(1, await counters.ValueAsync("a"));
    }

    [Fact]
    public async Task Commands_Should_AllCount_When_TheyWantTheSameRowsAtOnce()
    {
        // arrange
        await using var counters = await CounterDatabase.OpenAsync(database);

        // act
        await Task.WhenAll(Enumerable.Range(0, 400).Select(index => Task.Run(() =>
            counters.AddAsync(null, by: 1, names: index % 2 == 0 ? ["a", "b"] : ["b", "a"]))));

        // assert
        Assert.Equal(400, await counters.ValueAsync("a"));
        Assert.Equal(400, await counters.ValueAsync("b"));
    }

    [Fact]
    public async Task Changes_Should_BeInTheOrderOfTheirVersions_When_ManyWriteAtOnce()
    {
        // arrange
        await using var counters = await CounterDatabase.OpenAsync(database);
        var read = new List<LoggedChange>();
        var writing = Task.WhenAll(Enumerable.Range(0, 300).Select(_ => Task.Run(() => counters.AddAsync(null, by: 1, names: ["a", "b"]))));

        // act
        while (read.Count < 600)
        {
            read.AddRange(await counters.Changes.ReadAsync(read.Count == 0 ? 0 : read[^1].Position, 50, TestContext.Current.CancellationToken));
        }

        // assert
        await writing;
        Assert.Equal(Enumerable.Range(1, 300).Select(version => (long)version), read.Where(change => change.Change.Key == "a").Select(change => change.Change.Version));
        Assert.Equal(Enumerable.Range(1, 300).Select(version => (long)version), read.Where(change => change.Change.Key == "b").Select(change => change.Change.Version));
        Assert.Equal(read[^1].Position, await counters.Changes.EndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Published_Should_Complete_When_ACommandTellsSomething()
    {
        // arrange
        await using var counters = await CounterDatabase.OpenAsync(database);
        var published = counters.Changes.Published;

        // act
        await counters.AddAsync(null, by: 1, names: "a");

        // assert
        await published.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Command_Should_FailAlone_When_ItThrows()
    {
        // arrange
        await using var counters = await CounterDatabase.OpenAsync(database);
        var failing = counters.Commands.RunAsync<AddResult>(
            new Command<AddResult>("fail", "me", new { }),
            async scope =>
            {
                scope.Db.Set<Counter>().Add(new Counter { Name = "c", Value = 1 });
                await scope.Db.SaveChangesAsync();
                throw new InvalidOperationException("Bad luck.");
            },
            TestContext.Current.CancellationToken);
        var adding = Enumerable.Range(0, 20).Select(_ => counters.AddAsync(null, by: 1, names: "a")).ToList();

        // act
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        await Task.WhenAll(adding);

        // assert
        Assert.Equal("Bad luck.", failure.Message);
        Assert.Equal(20, await counters.ValueAsync("a"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => counters.ValueAsync("c"));
    }

    [Fact]
    public async Task Combiner_Should_GiveEachItsOwnOutcome_When_ManyShareATransaction()
    {
        // arrange
        await using var counters = await CounterDatabase.OpenAsync(database);
        await using var combiner = new CommandCombiner<int, AddResult>(counters.Commands, async (scope, inputs) =>
        {
            var row = await scope.Db.Set<Counter>().FindForUpdateAsync("a");
            return [.. inputs.Select(by => row.Value + by > 100 ? (AddResult)new AddResult.TooMany(row.Value) : new AddResult.Added(row.Value += by))];
        });

        // act
        var results = await Task.WhenAll(Enumerable.Range(0, 130).Select(index => Task.Run(() => combiner.RunAsync(
            new Command<AddResult>("combine", "me", index / 2) { IdempotencyKey = Guid.CreateVersion7(), KeyReused = new AddResult.KeyReused() },
            1,
            TestContext.Current.CancellationToken))));

        // assert
        Assert.Equal(Enumerable.Range(1, 100), results.OfType<AddResult.Added>().Select(added => added.Value).Order());
        Assert.Equal(30, results.OfType<AddResult.TooMany>().Count());
        Assert.Equal(100, await counters.ValueAsync("a"));
    }

    [Fact]
    public async Task Setup_Should_Refuse_When_TheDatabaseIsNewer()
    {
        // arrange
        await using var counters = await CounterDatabase.OpenAsync(database);
        await counters.ExecuteAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('20991231000000_Later', '99.0.0')""");

        // act
        var refusal = await Assert.ThrowsAsync<DatabaseIsNewerException>(() => counters.Setup.MigrateAsync(TestContext.Current.CancellationToken));

        // assert
        Assert.Equal("The database was migrated by a newer version of this program, which knows 20991231000000_Later. Start that version.", refusal.Message);
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }
}
