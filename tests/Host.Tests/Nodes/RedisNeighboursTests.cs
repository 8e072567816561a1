using System.Collections.Concurrent;

using Microsoft.Extensions.Logging.Abstractions;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Changes.Redis;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Host.Tests.Nodes;

public sealed class RedisNeighboursTests
{
    private const string Epoch = "0123456789ab";
    private static readonly TimeSpan _often = TimeSpan.FromMilliseconds(20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_Should_BeHeardByAll_AndBeRecalledByWhoComesLater()
    {
        // arrange
        await using var redis = await RedisServer.StartAsync(Cancellation);
        await using var first = await NodeAsync(redis);
        await using var second = await NodeAsync(redis);

        // act: what follows on the first page, a page after a gap, and what follows on that
        first.Node.Announce(Page(10, 11, 12));
        first.Node.Announce(Page(20, 21));
        second.Node.Announce(Page(21, 22, 25));
        var heard = await second.PagesAsync(3);
        await first.PagesAsync(3);
        await using var third = await NodeAsync(redis);
        while (!(await redis.AskAsync($"XLEN graph:changes:{Epoch}", Cancellation)).StartsWith(":3", StringComparison.Ordinal))
        {
            await Task.Yield();
        }

        // assert
        Assert.Equal([(10, "11 12"), (20, "21"), (21, "22 25")], heard.OrderBy(page => page.After).Select(page => (page.After, Positions(page.Changes))));
        Assert.Equal(Page(10, 11).Changes[0], heard.Single(page => page.After == 10).Changes[0]);
        Assert.Equal("21 22 25", Positions(await third.Node.RecallAsync(Epoch, 25, Cancellation)));
        Assert.Equal("21 22", Positions(await third.Node.RecallAsync(Epoch, 22, Cancellation)));
        Assert.Equal("", Positions(await third.Node.RecallAsync(Epoch, 26, Cancellation)));
        Assert.Equal("", Positions(await third.Node.RecallAsync("another epoch", 25, Cancellation)));
    }

    [Fact]
    public async Task Page_Should_BeAnnouncedWithoutItsChanges_When_ItIsTooLarge()
    {
        // arrange
        await using var redis = await RedisServer.StartAsync(Cancellation);
        await using var node = await NodeAsync(redis);
        var page = Page(1, 2);

        // act
        node.Node.Announce(page with { Changes = [page.Changes[0] with { Change = page.Changes[0].Change with { Body = new string('x', 100_000) } }] });

        // assert
        Assert.Equal((1, ""), (await node.PagesAsync(1)).Select(heard => (heard.After, Positions(heard.Changes))).Single());
    }

    [Fact]
    public async Task Nodes_Should_GoOnWithoutRedis_AndHearOfEachOtherAgain_When_ItIsBack()
    {
        // arrange
        await using var redis = await RedisServer.StartAsync(Cancellation);
        await using var first = await NodeAsync(redis);
        await using var second = await NodeAsync(redis);

        // act
        await redis.KillAsync();
        await UntilAsync(() => !first.Node.IsListening && !second.Node.IsListening);
        first.Node.Announce(Page(1, 2));
        var recalled = await first.Node.RecallAsync(Epoch, 2, Cancellation);
        var missed = second.Missed;
        await redis.ResumeAsync(Cancellation);
        await UntilAsync(() => first.Node.IsListening && second.Node.IsListening && second.Missed > missed);
        first.Node.Announce(Page(2, 3));
        var heard = await second.PagesAsync(1);

        // assert
        Assert.Equal("", Positions(recalled));
        Assert.Equal((2, "3"), heard.Select(page => (page.After, Positions(page.Changes))).Single());
    }

    [Fact]
    public async Task Node_Should_Start_When_RedisIsNotThere()
    {
        // arrange
        await using var redis = await RedisServer.StartAsync(Cancellation);
        await redis.KillAsync();

        // act
        await using var node = new Listener(redis);
        var before = node.Node.IsListening;
        await redis.ResumeAsync(Cancellation);
        await UntilAsync(() => node.Node.IsListening);
        node.Node.Announce(Page(1, 2));

        // assert
        Assert.False(before);
        Assert.Single(await node.PagesAsync(1));
    }

    private static ChangePage Page(long after, params long[] positions) => new(
        Epoch, after, [.. positions.Select(position => new LoggedChange(position, new Change("stock", $"key/{position}", position, """{"a":"é"}"""), DateTimeOffset.UnixEpoch.AddTicks(position)))]);

    private static string Positions(IReadOnlyList<LoggedChange> changes) => string.Join(' ', changes.Select(change => change.Position));

    private static async Task<Listener> NodeAsync(RedisServer redis)
    {
        var node = new Listener(redis);
        await UntilAsync(() => node.Node.IsListening);
        return node;
    }

    // What a server does by itself tells nobody when.
    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var timer = new PeriodicTimer(_often);
        while (!isSo())
        {
            await timer.WaitForNextTickAsync(Cancellation);
        }
    }

    private sealed class Listener : IAsyncDisposable
    {
        private readonly ConcurrentQueue<ChangePage> _pages = new();
        private int _missed;

        public Listener(RedisServer redis)
        {
            Node = new RedisNeighbours(new RedisOptions(redis.Configuration), NullLogger<RedisNeighbours>.Instance);
            Node.Listen(Hear);
        }

        public RedisNeighbours Node { get; }

        public int Missed => Volatile.Read(ref _missed);

        public async Task<IReadOnlyList<ChangePage>> PagesAsync(int count)
        {
            await UntilAsync(() => _pages.Count >= count);
            return [.. _pages];
        }

        public ValueTask DisposeAsync() => Node.DisposeAsync();

        private void Hear(ChangePage? page)
        {
            if (page is null)
            {
                Interlocked.Increment(ref _missed);
            }
            else
            {
                _pages.Enqueue(page);
            }
        }
    }
}
