using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Changes;

public sealed class ChangeFeedOnSqlite() : ChangeFeedSpec(TestDatabase.Sqlite())
{
    [Fact]
    public async Task Watcher_Should_GetTheStateAgain_When_AnotherDatabaseAnswersWithoutAWord()
    {
        // arrange: no connection breaks, as where a copy takes over between two looks
        await using var node = await CounterNode.StartAsync(Database);
        await using var watcher = new Watcher(node.Watch(null, Cancellation, "a"));
        await watcher.NextAsync(1);
        await node.ExecuteAsync("PRAGMA application_id = 7");

        // act
        await node.CountAsync("a");
        var told = await watcher.NextAsync(1);

        // assert
        Assert.Equal([("a", 1, true)], told.Select(Short));
    }
}

public sealed class ChangeFeedOnPostgres() : ChangeFeedSpec(TestDatabase.Postgres());

public abstract class ChangeFeedSpec(TestDatabase database) : IDisposable
{
    protected TestDatabase Database => database;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watcher_Should_GetTheStateFirst_AndThenEachChange()
    {
        // arrange
        await using var node = await CounterNode.StartAsync(database);
        await node.CountAsync("a");
        await using var watcher = new Watcher(node.Watch(null, Cancellation, "a", "b"));

        // act
        var state = await watcher.NextAsync(2);
        await node.CountAsync("b");
        var changed = await watcher.NextAsync(1);

        // assert
        Assert.Equal([("a", 1, true), ("b", 0, true)], state.Select(Short));
        Assert.Equal([("b", 1, false)], changed.Select(Short));
    }

    [Fact]
    public async Task Watcher_Should_GetWhatHappenedSince_When_ItComesBack()
    {
        // arrange: it was away while both counted, one of them twice
        await using var node = await CounterNode.StartAsync(database);
        string cursor;
        await using (var before = new Watcher(node.Watch(null, Cancellation, "a", "b")))
        {
            cursor = (await before.NextAsync(2))[^1].Cursor;
        }

        await node.CountAsync("a");
        await node.CountAsync("b");
        await node.CountAsync("a");
        await SeesAsync(node, "a", 2);

        // act
        await using var state = new Watcher(node.Watch(cursor, Cancellation, "a", "b"));
        await using var entries = new Watcher(node.WatchEntries(cursor, "a", 256, Cancellation));
        var newest = await state.NextAsync(2);
        var every = await entries.NextAsync(2);
        await node.CountAsync("b");

        // assert
        Assert.Equal([("b", 1, false), ("a", 2, false)], newest.Select(Short));
        Assert.Equal([("a", 1, false), ("a", 2, false)], every.Select(Short));
        Assert.Equal([("b", 2, false)], (await state.NextAsync(1)).Select(Short));
    }

    [Fact]
    public async Task Watcher_Should_GetWhatHappenedSince_When_ItComesBackToANodeThatStartedLater()
    {
        // arrange
        string cursor;
        await using (var first = await CounterNode.StartAsync(database))
        {
            await using var before = new Watcher(first.Watch(null, Cancellation, "a"));
            cursor = (await before.NextAsync(1))[0].Cursor;
            await first.CountAsync("a");
            await first.CountAsync("a");
        }

        await using var second = await CounterNode.StartAsync(database);

        // act
        await using var state = new Watcher(second.Watch(cursor, Cancellation, "a"));
        await using var entries = new Watcher(second.WatchEntries(cursor, "a", 256, Cancellation));

        // assert
        Assert.Equal([("a", 2, false)], (await state.NextAsync(1)).Select(Short));
        Assert.Equal([("a", 1, false), ("a", 2, false)], (await entries.NextAsync(2)).Select(Short));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a cursor")]
    [InlineData("0123456789ab5")]
    public async Task Watcher_Should_GetTheState_When_ItsCursorIsOfAnotherLog(string cursor)
    {
        // arrange
        await using var node = await CounterNode.StartAsync(database);
        await node.CountAsync("a");

        // act
        await using var watcher = new Watcher(node.Watch(cursor, Cancellation, "a"));

        // assert
        Assert.Equal([("a", 1, true)], (await watcher.NextAsync(1)).Select(Short));
    }

    [Fact]
    public async Task Watcher_Should_GetTheWholeState_When_ItWentAwayInTheMiddleOfIt()
    {
        // arrange
        await using var node = await CounterNode.StartAsync(database);
        await using var before = new Watcher(node.Watch(null, Cancellation, "a", "b"));
        var cursor = (await before.NextAsync(1))[0].Cursor;

        // act
        await using var again = new Watcher(node.Watch(cursor, Cancellation, "a", "b"));

        // assert
        Assert.Equal([("a", 0, true), ("b", 0, true)], (await again.NextAsync(2)).Select(Short));
    }

    [Fact]
    public async Task SlowWatcher_Should_GetTheStateAgain_When_MoreWaitsThanMayWait()
    {
        // arrange
        await using var node = await CounterNode.StartAsync(database);
        await using var slow = new Watcher(node.WatchEntries(null, "a", 4, Cancellation));
        await slow.NextAsync(1);
        for (var count = 0; count < 5; count++)
        {
            await node.CountAsync("a");
        }

        await SeesAsync(node, "a", 5);

        // act
        var resync = await slow.NextAsync(1);
        await node.CountAsync("a");

        // assert
        Assert.Equal([("a", 5, true)], resync.Select(Short));
        Assert.Equal([("a", 6, false)], (await slow.NextAsync(1)).Select(Short));
    }

    [Theory]
    [InlineData("{\"broken")]
    [InlineData("[]")]
    public async Task Change_Should_BeSetAside_AndTheStateBeToldInstead_When_ItCannotBeUnderstood(string body)
    {
        // arrange
        await using var node = await CounterNode.StartAsync(database);
        await using var concerned = new Watcher(node.Watch(null, Cancellation, "a"));
        await using var other = new Watcher(node.Watch(null, Cancellation, "b"));
        var cursor = (await concerned.NextAsync(1))[0].Cursor;
        await other.NextAsync(1);

        // act
        await node.PublishAsync(new Change(CounterNode.Topic, "a", 7, body));
        var told = await concerned.NextAsync(1);
        await node.CountAsync("b");
        await node.CountAsync("a");

        // assert
        Assert.Equal([("a", 0, true)], told.Select(Short));
        Assert.Equal([("b", 1, false)], (await other.NextAsync(1)).Select(Short));
        Assert.Equal([("a", 1, false)], (await concerned.NextAsync(1)).Select(Short));
        Assert.Equal(["counter a 7"], await node.TextsAsync("SELECT topic || ' ' || key || ' ' || version AS \"Value\" FROM data_change_set_aside"));

        // A later change of the same thing stands for it.
        await using var again = new Watcher(node.Watch(cursor, Cancellation, "a"));
        Assert.Equal([("a", 1, false)], (await again.NextAsync(1)).Select(Short));
    }

    [Fact]
    public async Task Nodes_Should_HearOfEachOther_AndReadTheLog_When_NobodyAnnounces()
    {
        // arrange
        var street = new Street();
        await using var here = await CounterNode.StartAsync(database, street.Join());
        await using var there = await CounterNode.StartAsync(database, street.Join());
        await using var watcher = new Watcher(there.WatchEntries(null, "a", 256, Cancellation));
        await watcher.NextAsync(1);

        // act: heard without the clock having moved; then not heard, then heard again with a gap before it
        await here.CountAsync("a");
        var heard = await watcher.NextAsync(1);
        street.IsSilent = true;
        await here.CountAsync("a");
        await SeesAsync(here, "a", 2);
        street.IsSilent = false;
        await here.CountAsync("a");
        var afterGap = await watcher.NextAsync(2);
        street.IsSilent = true;
        await here.CountAsync("a");
        var next = watcher.NextAsync(1);
        while (!next.IsCompleted)
        {
            database.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        // assert
        Assert.Equal([1, 2, 3, 4], new[] { heard, afterGap, await next }.SelectMany(events => events).Select(told => told.Version));
    }

    [Fact]
    public async Task Watcher_Should_MissNothing_AndNeverGoBack_When_ItComesAndGoesBetweenNodes()
    {
        // arrange
        const int counts = 150;
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var street = new Street();
        await using var first = await CounterNode.StartAsync(database, street.Join());
        await using var second = await CounterNode.StartAsync(database, street.Join());
        CounterNode[] nodes = [first, second];
        var counting = Task.WhenAll(Enumerable.Range(0, counts).Select(count => Task.Run(() => nodes[count % 2].CountAsync("a"))));

        // act: it reads a few, and comes back elsewhere
        List<CounterChange> entries = [];
        List<CounterChange> states = [];
        while (entries.Count == 0 || entries[^1].Version < counts)
        {
            await using var watcher = new Watcher(nodes[random.Next(2)].WatchEntries(entries.LastOrDefault()?.Cursor, "a", 256, Cancellation));
            entries.AddRange(await watcher.NextAsync(entries.Count == 0 ? 1 : random.Next(1, Math.Min(9, counts - entries[^1].Version + 1))));
            if (states.Count == 0 || states[^1].Version < counts)
            {
                await using var other = new Watcher(nodes[random.Next(2)].Watch(states.LastOrDefault()?.Cursor, Cancellation, "a"));
                states.AddRange(await other.NextAsync(1));
            }
        }

        // assert
        await counting;
        // What it left in the middle of a state it gets as a state again; from then on nothing is missing.
        var begin = entries.TakeWhile(told => told.Resync).ToList();
        Assert.Equal(begin.Select(told => told.Version).Order(), begin.Select(told => told.Version));
        Assert.Equal(Enumerable.Range(begin[^1].Version, entries.Count - begin.Count + 1), entries.Skip(begin.Count - 1).Select(told => told.Version));
        Assert.All(entries.Skip(begin.Count), told => Assert.False(told.Resync));
        Assert.Equal(states.Select(told => told.Version).Distinct().Order(), states.Select(told => told.Version));
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static (string Key, int Version, bool Resync) Short(CounterChange told) => (told.Key, told.Version, told.Resync);

    // The node has told of a count.
    private static async Task SeesAsync(CounterNode node, string name, int version)
    {
        await using var watcher = new Watcher(node.WatchEntries(null, name, 256, Cancellation));
        while ((await watcher.NextAsync(1))[0].Version < version)
        {
        }

        var end = await node.Log.EndAsync(Cancellation);
        while (node.Position < end)
        {
            await Task.Yield();
        }
    }

    private protected sealed class Watcher(ChangeSource<CounterChange, int?> source) : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<CounterChange> _events = source.GetAsyncEnumerator(Cancellation);

        public async Task<IReadOnlyList<CounterChange>> NextAsync(int count)
        {
            List<CounterChange> told = [];
            while (told.Count < count && await _events.MoveNextAsync())
            {
                told.Add(_events.Current);
            }

            return told;
        }

        public ValueTask DisposeAsync() => _events.DisposeAsync();
    }
}
