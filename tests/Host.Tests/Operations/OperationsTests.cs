using System.Globalization;
using System.Net;
using System.Text.Json;

using Omnichannel.Graph.Host.Commands;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Host.Tests.Operations;

public sealed class OperationsTests : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly int _port = FreePort.Next();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Metrics_Should_BeToldOnThePrivatePortOnly()
    {
        // arrange
        await using var shop = await StartAsync();
        await shop.AskAsync(null, "APP", "{ __typename }");

        // act
        var (metricsStatus, metrics) = await GetAsync(Private("/metrics"));
        var (publicStatus, _) = await GetAsync(new Uri(shop.Url, "/metrics"));
        var (graphStatus, _) = await GetAsync(Private("/graphql?query={__typename}"));

        // assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (metricsStatus, publicStatus, graphStatus));
        Assert.Contains("graphql_server_operation_duration_seconds_count{", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_Should_ShowOnlyWhatIsMeasured()
    {
        // arrange
        await using var shop = await StartAsync();
        await shop.AskAsync(null, "APP", "{ products(first: 1) { nodes { name } } }");
        using var dashboard = JsonDocument.Parse(Repository.Read("docs/dashboard.json"));
        var queries = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!)
            .ToList();

        // act
        var (_, metrics) = await GetAsync(Private("/metrics"));

        // assert
        Assert.NotEmpty(queries);
        var known = metrics.Split('\n').Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]).ToList();
        Assert.All(queries, query => Assert.True(known.Exists(name => query.Contains(name, StringComparison.Ordinal)), $"{query}\nof\n{string.Join('\n', known)}"));
    }

    [Fact]
    public async Task Health_Should_SayWhetherTheDatabaseAnswers()
    {
        // arrange
        var database = PostgresServer.Shared.CreateDatabase();
        await using var shop = await RunningShop.StartAsync("--Database:Postgres", database, "--Operations:Port", Text(_port));
        var before = await GetAsync(Private("/health/ready"));

        // act
        PostgresServer.Shared.DropDatabase(database);
        var after = await GetAsync(Private("/health/ready"));
        var live = await GetAsync(Private("/health/live"));

        // assert
        Assert.Equal((HttpStatusCode.OK, "ready"), before);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "the database does not answer"), after);
        Assert.Equal((HttpStatusCode.OK, "live"), live);
    }

    [Fact]
    public async Task HealthCommand_Should_SayWhetherTheShopIsServed()
    {
        // arrange
        await using var shop = await RunningShop.StartAsync();
        using var output = new StringWriter();

        // act
        var served = await CheckHealth.RunAsync(["--urls", shop.Url.ToString()], output);
        var other = await CheckHealth.RunAsync(["--http_ports", Text(_port)], output);

        // assert
        Assert.Equal((0, 1), (served, other));
        Assert.Equal($"{{\"status\":\"ok\"}}\nhttp://127.0.0.1:{_port} does not answer.\n", output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Traces_Should_GoOnWithTheCallersTrace_When_ACollectorIsConfigured()
    {
        // arrange
        await using var collector = await Collector.StartAsync();
        const string trace = "0af7651916cd43dd8448eb211c80319c";
        var shop = await RunningShop.StartAsync("--OTEL_EXPORTER_OTLP_ENDPOINT", collector.Url, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(shop.Url, "/graphql?query={products(first:1){nodes{name}}}"));
        request.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-01");
        request.Headers.Add("GraphQL-Preflight", "1");

        // act: what is left is sent when the process ends
        using var response = await _http.SendAsync(request, Cancellation);
        await shop.DisposeAsync();

        // assert
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(collector.Received, message => message.Path == "/v1/traces"
            && message.Body.AsSpan().IndexOf(Convert.FromHexString(trace)) >= 0 && message.Body.AsSpan().IndexOf("graphql.operation.type"u8) >= 0);
        Assert.Contains(collector.Received, message => message.Path == "/v1/metrics" && message.Body.AsSpan().IndexOf("graphql.server.operation.duration"u8) >= 0);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Task<RunningShop> StartAsync() => RunningShop.StartAsync("--Operations:Port", Text(_port));

    private Uri Private(string path) => new($"http://127.0.0.1:{_port}{path}");

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(Uri url)
    {
        using var response = await _http.GetAsync(url, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
