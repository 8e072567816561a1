using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Omnichannel.Graph.Load;

/// <summary>Opens many subscriptions to one topic and takes the time until the last of them has an event.</summary>
internal static class Subscribers
{
    private const int Together = 50;
    private const int WarmUpEvents = 60;
    private const int Events = 30;

    /// <returns>One line of JSON: milliseconds to the last event (median) and of the server's processor for one, KB per connection.</returns>
    public static async Task<string> MeasureAsync(int port, int count)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var arrivals = new Arrivals();
        await using var first = await SubscriberSocket.OpenAsync(new IPEndPoint(IPAddress.Loopback, port), arrivals);
        var before = await StatsAsync(http);

        var sockets = await OpenAsync(port, count - 1, arrivals);
        var after = await StatsAsync(http);
        for (var number = 0; number < WarmUpEvents; number++)
        {
            await PublishAsync(http, arrivals, count);
        }

        var warm = await StatsAsync(http);
        var times = new List<double>();
        for (var number = 0; number < Events; number++)
        {
            times.Add(await PublishAsync(http, arrivals, count));
        }

        var done = await StatsAsync(http);

        foreach (var socket in sockets)
        {
            await socket.DisposeAsync();
        }

        times.Sort();
        var processor = (done.GetProperty("processor").GetInt64() - warm.GetProperty("processor").GetInt64()) / 1000.0 / Events;
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"milliseconds":{{times[times.Count / 2]}},"processor":{{processor}},"kilobytes":{{PerSocket("resident")}},"managed":{{PerSocket("managed")}}}""");

        double PerSocket(string what) =>
            (after.GetProperty(what).GetInt64() - before.GetProperty(what).GetInt64()) / 1024.0 / (count - 1);
    }

    private static async Task<List<SubscriberSocket>> OpenAsync(int port, int count, Arrivals arrivals)
    {
        var server = new IPEndPoint(IPAddress.Loopback, port);
        var sockets = new List<SubscriberSocket>(count);
        while (sockets.Count < count)
        {
            var batch = Math.Min(Together, count - sockets.Count);
            sockets.AddRange(await Task.WhenAll(
                Enumerable.Range(0, batch).Select(_ => SubscriberSocket.OpenAsync(server, arrivals))));
        }

        return sockets;
    }

    private static async Task<double> PublishAsync(HttpClient http, Arrivals arrivals, int count)
    {
        var last = arrivals.Expect(count);
        var start = Stopwatch.GetTimestamp();
        using var published = await http.PostAsync(new Uri("/publish", UriKind.Relative), null);
        published.EnsureSuccessStatusCode();
        var end = await last.WaitAsync(TimeSpan.FromSeconds(30));
        return Stopwatch.GetElapsedTime(start, end).TotalMilliseconds;
    }

    private static async Task<JsonElement> StatsAsync(HttpClient http)
    {
        using var document = JsonDocument.Parse(await http.GetStringAsync(new Uri("/stats?collect", UriKind.Relative)));
        return document.RootElement.Clone();
    }
}
