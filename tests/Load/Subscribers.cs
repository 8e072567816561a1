using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;

namespace Omnichannel.Graph.Load;

/// <summary>Opens many subscriptions to one topic and takes the time until nearly all and until the last of them has an event.</summary>
internal sealed class Subscribers(FanOut fanOut) : IDisposable
{
    private const int Together = 50;
    private const int WarmUpEvents = 60;
    private const int Events = 30;

    private readonly Arrivals _arrivals = new();
    private readonly HttpClient _http = new()
    {
        BaseAddress = new Uri($"http://127.0.0.1:{fanOut.Port}"),
        DefaultRequestHeaders = { Authorization = fanOut.Token.Length > 0 ? new AuthenticationHeaderValue("Bearer", fanOut.Token) : null },
    };

    /// <returns>
    /// One line of JSON: milliseconds to the event at the 99th percentile and to the last (medians), and where the server tells of itself milliseconds of its
    /// processor for one event, and KB per connection.
    /// </returns>
    public async Task<string> MeasureAsync()
    {
        var (_, come) = _arrivals.Expect(fanOut.States);
        await using var first = await OpenAsync();
        await (fanOut.States > 0 ? come : Task.CompletedTask);
        var before = await StatsAsync();

        (_, come) = _arrivals.Expect(fanOut.States * (fanOut.Count - 1));
        var sockets = await OpenAsync(fanOut.Count - 1);
        await (fanOut.States > 0 ? come : Task.CompletedTask);
        var after = await StatsAsync();
        await PublishAsync(WarmUpEvents);

        var warm = await StatsAsync();
        var times = await PublishAsync(Events);
        var done = await StatsAsync();
        foreach (var socket in sockets)
        {
            await socket.DisposeAsync();
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"most":{{Median(times, time => time.Most)}},"milliseconds":{{Median(times, time => time.Last)}},"processor":{{(done.Processor - warm.Processor) / 1000.0 / Events}},"kilobytes":{{PerSocket(stats => stats.Resident)}},"managed":{{PerSocket(stats => stats.Managed)}}}""");

        double PerSocket(Func<Stats, long> what) => (what(after) - what(before)) / 1024.0 / (fanOut.Count - 1);
    }

    public void Dispose() => _http.Dispose();

    private static double Median(List<(double Most, double Last)> times, Func<(double Most, double Last), double> what) =>
        times.Select(what).Order().ElementAt(times.Count / 2);

    private Task<SubscriberSocket> OpenAsync() => SubscriberSocket.OpenAsync(new IPEndPoint(IPAddress.Loopback, fanOut.Port), fanOut.Request, _arrivals);

    private async Task<List<SubscriberSocket>> OpenAsync(int count)
    {
        var sockets = new List<SubscriberSocket>(count);
        while (sockets.Count < count)
        {
            var batch = Math.Min(Together, count - sockets.Count);
            sockets.AddRange(await Task.WhenAll(Enumerable.Range(0, batch).Select(_ => OpenAsync())));
        }

        return sockets;
    }

    private async Task<List<(double Most, double Last)>> PublishAsync(int count)
    {
        var times = new List<(double, double)>();
        for (var number = 0; number < count; number++)
        {
            var (most, last) = _arrivals.Expect(fanOut.Count);
            var start = Stopwatch.GetTimestamp();
            using var body = new StringContent(fanOut.Body.Replace("KEY", Guid.CreateVersion7().ToString(), StringComparison.Ordinal), Encoding.UTF8, MediaTypeNames.Application.Json);
            using var published = await _http.PostAsync(fanOut.Publish, body);
            published.EnsureSuccessStatusCode();
            var end = await last.WaitAsync(TimeSpan.FromSeconds(30));
            times.Add((Stopwatch.GetElapsedTime(start, await most).TotalMilliseconds, Stopwatch.GetElapsedTime(start, end).TotalMilliseconds));
        }

        return times;
    }

    // The shop itself does not tell this of itself.
    private async Task<Stats> StatsAsync()
    {
        using var response = await _http.GetAsync(new Uri("/stats?collect", UriKind.Relative));
        return response.IsSuccessStatusCode ? JsonSerializer.Deserialize<Stats>(await response.Content.ReadAsStringAsync(), JsonSerializerOptions.Web)! : new Stats(0, 0, 0);
    }

    private sealed record Stats(long Processor, long Resident, long Managed);
}
