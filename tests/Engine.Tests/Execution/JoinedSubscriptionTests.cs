using System.Runtime.CompilerServices;
using System.Threading.Channels;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Tests.Execution;

public sealed class JoinedSubscriptionTests
{
    private const string Document = "subscription($after: String) { told(after: $after) { key version resync } }";

    private const string Sdl =
        """
        type Query { a: Int }
        type Subscription { told(of: String, after: String): Told! }
        type Told { key: String! version: Int! resync: Boolean! mine: Boolean! owner: Owner }
        type Owner { id: String! }
        """;

    private readonly Source _source = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Subscriber_Should_GetWhatItLacks_AndThenWhatAllGet_When_ItJoins()
    {
        // arrange
        var server = Server();
        await using var first = await JoinAsync(server, null);
        var state = await first.NextAsync(1);
        _source.Tell(new Told("a", 2, 1));
        var told = await first.NextAsync(1);

        // act: one comes anew, another comes back
        await using var second = await JoinAsync(server, null);
        await using var third = await JoinAsync(server, "0");
        var (anew, missed) = (await second.NextAsync(1), await third.NextAsync(1));
        _source.Tell(new Told("a", 3, 2));

        // assert: from one source
        Assert.Equal(["a 1 resync", "a 2"], state.Concat(told));
        Assert.Equal(["a 2 resync"], anew);
        Assert.Equal(["a 2"], missed);
        Assert.Equal(["a 3", "a 3", "a 3"], [.. await first.NextAsync(1), .. await second.NextAsync(1), .. await third.NextAsync(1)]);
        Assert.Equal(1, _source.Opened);
    }

    [Fact]
    public async Task State_Should_BeMadeOnce_When_ManyJoinAndNothingHappens()
    {
        // arrange
        var server = Server();

        // act
        for (var count = 0; count < 20; count++)
        {
            var joined = await JoinAsync(server, null);
            Assert.Equal(["a 1 resync"], await joined.NextAsync(1));
        }

        // assert
        Assert.Equal((1, 1), (_source.Opened, _source.Asked));
    }

    [Fact]
    public async Task Subscriber_Should_GetEachVersionOnce_When_ItHappensWhileItCatchesUp()
    {
        // arrange: what it lacks is read slowly, and holds what is told meanwhile
        var server = Server();
        await using var first = await JoinAsync(server, null);
        await first.NextAsync(1);
        _source.Hold = new TaskCompletionSource();
        await using var second = await JoinAsync(server, "0");
        var reading = second.NextAsync(2);
        await _source.Asking.Task.WaitAsync(Cancellation);

        // act
        _source.Tell(new Told("a", 2, 1));
        _source.Tell(new Told("b", 1, 2));
        await first.NextAsync(2);
        _source.Hold.SetResult();
        var told = await reading;
        _source.Tell(new Told("a", 3, 3));

        // assert
        Assert.Equal(["a 2", "b 1"], told);
        Assert.Equal(["a 3"], await second.NextAsync(1));
    }

    [Fact]
    public async Task Subscriber_Should_BeginAnew_When_TooMuchHappensWhileItCatchesUp()
    {
        // arrange
        var server = Server();
        await using var first = await JoinAsync(server, null);
        await first.NextAsync(1);
        _source.Hold = new TaskCompletionSource();
        await using var second = await JoinAsync(server, "0");
        var reading = second.NextAsync(2);
        await _source.Asking.Task.WaitAsync(Cancellation);

        // act
        for (var version = 2; version <= 301; version++)
        {
            _source.Tell(new Told("a", version, version - 1));
            await first.NextAsync(1);
        }

        _source.Hold.SetResult();
        var told = await reading;

        // assert: what it lacked at first, which is all by then, and the state
        Assert.Equal(["a 301", "a 301 resync"], told);
    }

    [Fact]
    public async Task Subscription_Should_EndForTheOneAlone_When_WhatItLacksCannotBeRead()
    {
        // arrange
        var server = Server();
        await using var first = await JoinAsync(server, null);
        await first.NextAsync(1);

        // act
        await using var second = await JoinAsync(server, "broken");
        var failure = await second.NextAsync(1);
        _source.Tell(new Told("a", 2, 1));

        // assert
        Assert.StartsWith("{\"errors\":", failure[0], StringComparison.Ordinal);
        Assert.Equal(["a 2"], await first.NextAsync(1));
    }

    [Theory]
    [InlineData("subscription($after: String) { told(of: \"y\", after: $after) { key version resync } }")]
    [InlineData("subscription($after: String) { told(of: $after, after: $after) { key version resync } }")]
    public async Task Subscriptions_Should_NotShare_When_MoreDiffersThanWhereTheyWere(string document)
    {
        // arrange
        var server = Server();
        await using var first = await JoinAsync(server, null);

        // act
        await using var second = new Reader(await server.OpenAsync(TestServer.Request(document, """{"after":"1"}""")));

        // assert
        Assert.Equal(2, _source.Opened);
    }

    [Theory]
    [InlineData("subscription { told { key mine } }")]
    [InlineData("subscription { told { key owner { id } } }")]
    [InlineData("subscription { told { key ...Mine } } fragment Mine on Told { mine }")]
    public async Task Subscriptions_Should_NotShare_When_SomethingDependsOnWhoAsks(string document)
    {
        // arrange
        var server = Server();
        await using var first = new Reader(await server.OpenAsync(TestServer.Request(document)));

        // act
        await using var second = new Reader(await server.OpenAsync(TestServer.Request(document)));

        // assert
        Assert.Equal(2, _source.Opened);
    }

    private static async Task<Reader> JoinAsync(TestServer server, string? after) =>
        new(await server.OpenAsync(TestServer.Request(Document, after is null ? "{}" : $$"""{"after":"{{after}}"}""")));

    private TestServer Server() => TestServer.Of(Sdl, schema =>
    {
        schema.FromUser(user => new Asker(user.Identity?.Name));
        schema.Entity<Owner>("Owner", (IReadOnlyList<string> keys, Asker asker) => keys.Where(key => key == asker.Name).ToDictionary(key => key, key => new Owner(key)));
        schema.Object<Told>("Told")
            .Batch("mine", told => told.Key, (IReadOnlyList<string> keys, Asker asker) => keys.Select(key => key == asker.Name).ToList())
            .Batch("owner", told => told.Key, (IReadOnlyList<string> keys) => keys.ToList());
        schema.SharedSubscription("told", (string? of, string? after) => _source.Open());
        schema.Query("a", () => (int?)1);
    });

    private sealed record Told(string Key, int Version, long Place, bool Resync = false) : IVersionedEvent
    {
        long IVersionedEvent.Version => Version;
    }

    private sealed record Asker(string? Name);

    private sealed record Owner(string Id);

    private sealed class Reader(StreamResult stream) : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<ResponseBuffer> _responses = stream.GetAsyncEnumerator(Cancellation);

        public async Task<IReadOnlyList<string>> NextAsync(int count)
        {
            List<string> texts = [];
            while (texts.Count < count && await _responses.MoveNextAsync())
            {
                texts.Add(Short(_responses.Current.ToString()!));
            }

            return texts;
        }

        public async ValueTask DisposeAsync()
        {
            await _responses.DisposeAsync();
            await stream.DisposeAsync();
        }

        private static string Short(string response) => response
            .Replace("""{"data":{"told":{"key":""" + "\"", "", StringComparison.Ordinal)
            .Replace("\",\"version\":", " ", StringComparison.Ordinal)
            .Replace(",\"resync\":true}}}", " resync", StringComparison.Ordinal)
            .Replace(",\"resync\":false}}}", "", StringComparison.Ordinal);
    }

    /// <summary>What becomes of two things, with places from 1; a begins with version 1.</summary>
    private sealed class Source : IJoinableSource, IAsyncEnumerable<Told>
    {
        private readonly Lock _gate = new();
        private readonly List<Told> _told = [];
        private readonly Channel<Told> _live = Channel.CreateUnbounded<Told>();

        public int Opened { get; private set; }

        public int Asked { get; private set; }

        public TaskCompletionSource? Hold { get; set; }

        public TaskCompletionSource Asking { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IAsyncEnumerable<object?> Live => LiveAsync(CancellationToken.None);

        public Source Open()
        {
            Opened++;
            return this;
        }

        public void Tell(Told told)
        {
            lock (_gate)
            {
                _told.Add(told);
            }

            _live.Writer.TryWrite(told);
        }

        public async Task<CatchUp> MissingAsync(string? after, CancellationToken cancellationToken)
        {
            Asked++;
            if (after == "broken")
            {
                throw new InvalidOperationException("It cannot be read.");
            }

            if (Hold is { } hold)
            {
                Asking.TrySetResult();
                await hold.Task;
            }

            lock (_gate)
            {
                var place = _told.Count == 0 ? 0 : _told[^1].Place;
                return after is null
                    ? new CatchUp([new Told("a", _told.FindLast(told => told.Key == "a")?.Version ?? 1, place, Resync: true)], place)
                    : new CatchUp([.. _told.Where(told => told.Place > int.Parse(after, null)).GroupBy(told => told.Key).Select(told => told.Last())], place);
            }
        }

        public IAsyncEnumerator<Told> GetAsyncEnumerator(CancellationToken cancellationToken = default) => LiveAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

        private async IAsyncEnumerable<Told> LiveAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var told in _live.Reader.ReadAllAsync(cancellationToken))
            {
                yield return told;
            }
        }
    }
}
