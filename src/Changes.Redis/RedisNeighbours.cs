using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;

using StackExchange.Redis;

namespace Omnichannel.Graph.Changes.Redis;

/// <summary>
/// The other nodes over Redis: each page of the log is published, and kept in a capped stream for nodes that start. While Redis is away nothing is announced or
/// heard, and every node reads the log for itself.
/// </summary>
internal sealed class RedisNeighbours(RedisOptions options, ILogger<RedisNeighbours> logger) : INeighbours, IAsyncDisposable
{
    private const string Channel = "graph:changes";
    private const int PagesMax = 20_000;

    // What may be under way to a Redis that does not answer; past it nothing is announced.
    private const int UnderWayMax = 256;
    private const int KeepAliveSeconds = 5;
    private static readonly TimeSpan _forgottenAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan _again = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private ConnectionMultiplexer? _redis;
    private Task _connecting = Task.CompletedTask;
    private int _underWay;

    public bool IsListening => Volatile.Read(ref _redis) is { } redis && redis.GetSubscriber().IsConnected(Channel);

    public void Listen(Action<ChangePage?> heard) => _connecting = ConnectAsync(heard);

    public void Announce(ChangePage page)
    {
        if (Volatile.Read(ref _redis) is { IsConnected: true } redis)
        {
            _ = AnnounceAsync(redis, page);
        }
    }

    public async Task<IReadOnlyList<LoggedChange>> RecallAsync(string epoch, long until, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _redis) is not { IsConnected: true } redis)
        {
            return [];
        }

        try
        {
            var entries = (RedisResult[]?)await redis.GetDatabase().ExecuteAsync("XRANGE", $"{Channel}:{epoch}", "-", "+").WaitAsync(cancellationToken) ?? [];
            return Following([.. entries.Select(PageOf).OfType<ChangePage>().Where(page => page.Epoch == epoch && page.Changes.Count > 0)], until);
        }
        catch (Exception exception) when (IsAway(exception))
        {
            Log.RedisAway(logger, exception);
            return [];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _connecting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_redis is { } redis)
        {
            await redis.CloseAsync(allowCommandsToComplete: false);
            redis.Dispose();
        }

        _stopping.Dispose();
    }

    // The node starts whether Redis is there or not.
    private async Task ConnectAsync(Action<ChangePage?> heard)
    {
        var configuration = ConfigurationOptions.Parse(options.Configuration);
        configuration.AbortOnConnectFail = false;
        configuration.KeepAlive = KeepAliveSeconds;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var redis = await ConnectionMultiplexer.ConnectAsync(configuration);
                Volatile.Write(ref _redis, redis);

                // What was announced while nobody listened is in the log.
                redis.ConnectionRestored += (_, _) => heard(null);
                redis.ConnectionFailed += (_, failed) => Log.RedisAway(logger, failed.Exception);
                await redis.GetSubscriber().SubscribeAsync(Channel, (_, message) => Hear(message, heard));
                heard(null);
                return;
            }
            catch (Exception exception) when (IsAway(exception))
            {
                Log.RedisAway(logger, exception);
                await Task.Delay(_again, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static void Hear(RedisValue message, Action<ChangePage?> heard)
    {
        if (PageJson.Read(message!) is { } page)
        {
            heard(page);
        }
    }

    private async Task AnnounceAsync(ConnectionMultiplexer redis, ChangePage page)
    {
        try
        {
            if (Interlocked.Increment(ref _underWay) > UnderWayMax)
            {
                return;
            }

            var message = PageJson.Write(page);
            var database = redis.GetDatabase();
            var published = database.PublishAsync(Channel, message);
            if (page.Changes.Count > 0)
            {
                var stream = $"{Channel}:{page.Epoch}";
                await database.ExecuteAsync("XADD", stream, "MAXLEN", "~", PagesMax, "*", "page", message);
                await database.KeyExpireAsync(stream, _forgottenAfter);
            }

            await published;
        }
        catch (Exception exception) when (IsAway(exception))
        {
            Log.RedisAway(logger, exception);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    // Each entry is its id, and its fields with their values.
    private static ChangePage? PageOf(RedisResult entry) =>
        (RedisResult[]?)entry is [_, { } fields] && (RedisValue[]?)fields is [_, { IsNull: false } page] ? PageJson.Read(page!) : null;

    // Backwards from the newest for as long as one page follows on another: what is missing in between was never announced.
    private static List<LoggedChange> Following(List<ChangePage> pages, long until)
    {
        SortedDictionary<long, LoggedChange> recalled = [];
        var from = until;
        foreach (var page in pages.OrderByDescending(page => page.Changes[^1].Position))
        {
            if (page.Changes[^1].Position >= from && page.After < from)
            {
                foreach (var change in page.Changes.Where(change => change.Position <= until))
                {
                    recalled[change.Position] = change;
                }

                from = page.After;
            }
        }

        return [.. recalled.Values];
    }

    private static bool IsAway(Exception exception) =>
        exception is RedisException or TimeoutException or ObjectDisposedException or InvalidOperationException;
}
