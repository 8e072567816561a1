using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;

namespace Omnichannel.Graph.Load;

/// <summary>Many who watch some products each, on some nodes, while each product changes many times: how long it takes from a mutation's sending to each of them.</summary>
/// <param name="Ports">The nodes.</param>
/// <param name="Requests">What is subscribed to, one for each product.</param>
/// <param name="Mutations">What changes each product; KEY becomes a new key each time. The answer and the events have one field named "version".</param>
/// <param name="Token">Whose token is sent with it.</param>
/// <param name="Watchers">How many watch each product on each node.</param>
/// <param name="All">What is subscribed to for all products.</param>
/// <param name="Silent">How many more watch all of them on each node, and do not read what they are told.</param>
/// <param name="PerSecond">How many mutations are sent in a second.</param>
/// <param name="Seconds">For how long, after three times as long to warm up.</param>
internal sealed record Deliveries(
    IReadOnlyList<int> Ports, IReadOnlyList<string> Requests, IReadOnlyList<string> Mutations, string Token, int Watchers, string All, int Silent, int PerSecond, int Seconds)
{
    private readonly ConcurrentDictionary<(int Product, long Version), (long Sent, long Answered)> _sent = new();
    private int _refused;

    /// <returns>One line of JSON: deliveries a second; milliseconds from sending to delivery and to the answer, as median and 99th percentile; how many states were left out, and how many mutations refused.</returns>
    public async Task<string> MeasureAsync()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var watches = Requests.Select(_ => new Versions()).ToList();
        foreach (var port in Ports)
        {
            var server = new IPEndPoint(IPAddress.Loopback, port);
            for (var product = 0; product < Requests.Count; product++)
            {
                var (request, watch) = (Requests[product], watches[product]);
                await Task.WhenAll(Enumerable.Range(0, Watchers).Select(_ => SubscriberSocket.OpenAsync(server, request, watch)));
            }

            await Task.WhenAll(Enumerable.Range(0, Silent).Select(_ => SubscriberSocket.OpenAsync(server, All, new Versions(), reads: false)));
        }

        // A node that has just started would refuse most of them.
        await SendAsync(http, PerSecond / 4);
        await SendAsync(http, PerSecond / 2);
        await SendAsync(http, PerSecond);
        watches.ForEach(watch => watch.Seen.Clear());
        _sent.Clear();
        _refused = 0;
        await SendAsync(http, PerSecond);

        var delays = watches
            .SelectMany((watch, product) => watch.Seen.Where(seen => _sent.ContainsKey((product, seen.Version))).Select(seen => Stopwatch.GetElapsedTime(_sent[(product, seen.Version)].Sent, seen.At).TotalMilliseconds))
            .Order().ToList();
        var answers = _sent.Values.Select(sent => Stopwatch.GetElapsedTime(sent.Sent, sent.Answered).TotalMilliseconds).Order().ToList();
        var all = _sent.Count * Watchers * Ports.Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"perSecond":{{delays.Count / (double)Seconds}},"median":{{At(delays, 0.5)}},"slowest":{{At(delays, 0.99)}},"answerMedian":{{At(answers, 0.5)}},"answerSlowest":{{At(answers, 0.99)}},"leftOut":{{all - delays.Count}},"refused":{{_refused}}}""");
    }

    private async Task SendAsync(HttpClient http, int perSecond)
    {
        var open = new List<Task>();
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < perSecond * Seconds; number++)
        {
            // By the clock, not by the answers: who waits for the slow ones measures none.
            var due = TimeSpan.FromSeconds((double)number / perSecond) - Stopwatch.GetElapsedTime(start);
            if (due > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(due);
            }

            open.Add(ChangeAsync(http, number % Mutations.Count, Ports[number % Ports.Count]));
        }

        await Task.WhenAll(open);

        // What was committed last is on its way.
        await Task.Delay(TimeSpan.FromSeconds(2));
    }

    private async Task ChangeAsync(HttpClient http, int product, int port)
    {
        var sent = Stopwatch.GetTimestamp();
        var text = Mutations[product].Replace("KEY", Guid.CreateVersion7().ToString(), StringComparison.Ordinal);
        using var body = new StringContent(text, Encoding.UTF8, MediaTypeNames.Application.Json);
        using var response = await http.PostAsync(new Uri($"http://127.0.0.1:{port}/graphql"), body);
        var answer = await response.Content.ReadAsByteArrayAsync();
        if (Versions.Of(answer) is { } version)
        {
            _sent[(product, version)] = (sent, Stopwatch.GetTimestamp());
        }
        else
        {
            Interlocked.Increment(ref _refused);
        }
    }

    private static double At(List<double> sorted, double part) => sorted[(int)((sorted.Count - 1) * part)];

    /// <summary>Which version came when.</summary>
    private sealed class Versions : IFrames
    {
        public ConcurrentQueue<(long Version, long At)> Seen { get; } = new();

        public void Take(ReadOnlySpan<byte> frame)
        {
            if (Of(frame) is { } version)
            {
                Seen.Enqueue((version, Stopwatch.GetTimestamp()));
            }
        }

        public static long? Of(ReadOnlySpan<byte> json)
        {
            var name = "\"version\":"u8;
            var start = json.IndexOf(name);
            return start >= 0 && System.Buffers.Text.Utf8Parser.TryParse(json[(start + name.Length)..], out long version, out _) ? version : null;
        }
    }
}
