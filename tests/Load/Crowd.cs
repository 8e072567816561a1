using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

using Npgsql;

namespace Omnichannel.Graph.Load;

/// <summary>Many who watch one thing each on one node, and who all come back at once after the node's connections broke.</summary>
/// <param name="Port">The node.</param>
/// <param name="Process">Its process.</param>
/// <param name="Database">The connection string of its PostgreSQL.</param>
/// <param name="Requests">What is subscribed to in turn; AFTER becomes null, or the cursor to go on from as JSON.</param>
/// <param name="Count">How many they are.</param>
internal sealed record Crowd(int Port, int Process, string Database, IReadOnlyList<string> Requests, int Count)
{
    private const int Together = 200;

    private readonly IPEndPoint _server = new(IPAddress.Loopback, Port);

    /// <returns>One line of JSON: KB of the node for each connection; seconds until all were back; reads of the database meanwhile, and in as long without anybody.</returns>
    public async Task<string> MeasureAsync()
    {
        // What is needed once is there after the first of them.
        await CloseAsync(await OpenAsync([.. Enumerable.Repeat<string?>(null, 500)]));
        var before = await ResidentAsync();
        var crowd = await OpenAsync([.. Enumerable.Repeat<string?>(null, Count)]);
        var kilobytes = (await ResidentAsync() - before) / (double)Count;

        var cursors = crowd.ConvertAll(subscriber => subscriber.Cursor);
        await CloseAsync(crowd);
        await Task.Delay(TimeSpan.FromSeconds(3));
        var reads = await ReadsAsync();
        var start = Stopwatch.GetTimestamp();
        crowd = await OpenAsync(cursors);
        var time = Stopwatch.GetElapsedTime(start);
        await Task.Delay(TimeSpan.FromSeconds(3));
        reads = await ReadsAsync() - reads;

        var idle = await ReadsAsync();
        await Task.Delay(time + TimeSpan.FromSeconds(3));
        idle = await ReadsAsync() - idle;
        await CloseAsync(crowd);
        return string.Create(CultureInfo.InvariantCulture, $$"""{"kilobytes":{{kilobytes}},"seconds":{{time.TotalSeconds}},"reads":{{reads}},"idle":{{idle}}}""");
    }

    private async Task<List<Subscriber>> OpenAsync(List<string?> cursors)
    {
        var crowd = new List<Subscriber>();
        foreach (var batch in cursors.Select((cursor, number) => (Cursor: cursor, Number: number)).Chunk(Together))
        {
            var opened = batch.Select(one => new Subscriber(one.Cursor)).ToList();
            await Task.WhenAll(opened.Select((subscriber, number) => subscriber.OpenAsync(_server, Requests[batch[number].Number % Requests.Count])));
            await Task.WhenAll(opened.Select(subscriber => subscriber.HasState)).WaitAsync(TimeSpan.FromMinutes(1));
            crowd.AddRange(opened);
        }

        return crowd;
    }

    private static async Task CloseAsync(List<Subscriber> crowd)
    {
        foreach (var subscriber in crowd)
        {
            await subscriber.DisposeAsync();
        }
    }

    private async Task<long> ResidentAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(5));
        using var process = System.Diagnostics.Process.GetProcessById(Process);
        return process.WorkingSet64 / 1024;
    }

    // Each read is a transaction of its own.
    private async Task<long> ReadsAsync()
    {
        await using var connection = new NpgsqlConnection(Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Knows the cursor of the last event that it got.</summary>
    private sealed class Subscriber(string? cursor) : IFrames, IAsyncDisposable
    {
        private readonly TaskCompletionSource _state = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly bool _knows = cursor is not null;
        private SubscriberSocket? _socket;

        public string? Cursor { get; private set; } = cursor;

        /// <summary>Who comes back after nothing has happened is told nothing.</summary>
        public Task HasState => _knows ? Task.CompletedTask : _state.Task;

        public async Task OpenAsync(EndPoint server, string request) =>
            _socket = await SubscriberSocket.OpenAsync(server, request.Replace("AFTER", Cursor is null ? "null" : $"\"{Cursor}\"", StringComparison.Ordinal), this);

        public void Take(ReadOnlySpan<byte> frame)
        {
            var name = "\"cursor\":\""u8;
            var rest = frame[(frame.IndexOf(name) + name.Length)..];
            Cursor = Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'"')]);
            _state.TrySetResult();
        }

        public async ValueTask DisposeAsync()
        {
            if (_socket is not null)
            {
                await _socket.DisposeAsync();
            }
        }
    }
}
