using System.Net.Http.Json;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Host.Demo;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Host.Tests.Nodes;

/// <summary>The program twice, on one PostgreSQL database with the demonstration and one Redis. Only asked over HTTP and sockets.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph-nodes-").FullName;
    private readonly HttpClient _http = new();
    private readonly WebApplication[] _nodes = new WebApplication[2];
    private string _database = "";

    /// <summary>What the nodes hear of each other through.</summary>
    public RedisServer Redis { get; private set; } = null!;

    /// <summary>What a node says to a question: its <c>data</c>. A response with errors fails the test with its text.</summary>
    public async Task<JsonElement> AskAsync(int node, string? token, string query, object? variables = null, string channel = "WEBSHOP")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Url(node), "/graphql")) { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add("Channel", channel);
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var body = JsonElement.Parse(text);
        Assert.False(body.TryGetProperty("errors", out _), text);
        return body.GetProperty("data");
    }

    /// <summary>A token of the development issuer, which holds on both nodes.</summary>
    public async Task<string> TokenAsync(string kind, string subject)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["kind"] = kind, ["subject"] = subject });
        using var response = await _http.PostAsync(new Uri(Url(0), "/dev/token"), content, TestContext.Current.CancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("access_token").GetString()!;
    }

    internal Task<LiveSocket> WatchAsync(int node, string? token, string query, object? variables = null) => LiveSocket.OpenAsync(Url(node), token, query, variables);

    /// <summary>Ends a node and starts it again at another address.</summary>
    public async Task RestartAsync(int node)
    {
        await StopAsync(node);
        _nodes[node] = await StartAsync();
    }

    public async ValueTask InitializeAsync()
    {
        Redis = await RedisServer.StartAsync(CancellationToken.None);
        _database = PostgresServer.Shared.CreateDatabase();
        _nodes[0] = await StartAsync();
        _nodes[1] = await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await StopAsync(0);
        await StopAsync(1);
        await Redis.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Uri Url(int node) => new(_nodes[node].Urls.Single());

    private async Task<WebApplication> StartAsync()
    {
        var node = Server.Build(
            [
                "--urls", "http://127.0.0.1:0", "--environment", "Development", "--Logging:LogLevel:Default", "None", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "None",
                "--Database:Postgres", _database, "--Redis:Configuration", Redis.Configuration, "--Identity:KeyFolder", _folder,
            ]);
        await node.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        await node.Services.GetRequiredService<DemoData>().LoadAsync(CancellationToken.None);
        Server.Map(node);
        await node.StartAsync();
        return node;
    }

    private async Task StopAsync(int node)
    {
        await _nodes[node].StopAsync(CancellationToken.None);
        await _nodes[node].DisposeAsync();
    }
}
