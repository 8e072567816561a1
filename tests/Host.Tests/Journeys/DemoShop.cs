using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Host.Demo;

namespace Omnichannel.Graph.Host.Tests.Journeys;

/// <summary>
/// The whole server as somebody starts it on a fresh machine, with the demonstration in a database of its own; or one that runs already, in however many processes.
/// Journeys only ask it over HTTP.
/// </summary>
public sealed class DemoShop : IAsyncLifetime
{
    /// <summary>What the payment provider signs its notices with.</summary>
    public const string NoticeSecret = "a secret of the journeys";

    private readonly string _folder = Directory.CreateTempSubdirectory("graph-demo-").FullName;
    private readonly HttpClient _http = new();
    private WebApplication? _server;
    private Uri? _graph;
    private Uri? _beside;

    /// <summary>What the server says to a question; its <c>data</c>, or the whole response when it has errors.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, string? token = null, string channel = "WEBSHOP")
    {
        var (_, body) = await SendAsync(query, variables, token, channel);
        return body.TryGetProperty("errors", out _) ? body : body.GetProperty("data");
    }

    /// <summary>The status and the whole response to a question.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string query, object? variables, string? token, string channel = "WEBSHOP")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_graph!, "/graphql")) { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        request.Headers.Add("Channel", channel);
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>A guest's token, as any client gets one.</summary>
    public async Task<string> GuestTokenAsync(string channel) =>
        (await AskAsync("mutation { createGuestToken { token } }", channel: channel)).GetProperty("createGuestToken").GetProperty("token").GetString()!;

    /// <summary>Goods that can be bought as they are.</summary>
    public async Task<IReadOnlyList<string>> GoodsAsync(int count)
    {
        var found = (await AskAsync("{ products(first: 100, where: {kind: GOODS}) { nodes { id options { code } } } }")).GetProperty("products").GetProperty("nodes").EnumerateArray();
        return [.. found.Where(product => product.GetProperty("options").GetArrayLength() is 0).Take(count).Select(product => product.GetProperty("id").GetString()!)];
    }

    /// <summary>A token of the development issuer.</summary>
    public async Task<string> TokenAsync(string kind, string subject, string? location = null)
    {
        var form = new Dictionary<string, string> { ["kind"] = kind, ["subject"] = subject, ["location"] = location ?? "" };
        using var content = new FormUrlEncodedContent(form);
        using var response = await _http.PostAsync(new Uri(_beside!, "/dev/token"), content, TestContext.Current.CancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("access_token").GetString()!;
    }

    /// <summary>Something that the server has below its address.</summary>
    public async Task<(int Status, string? ContentType, string Body)> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(_beside!, path), TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Posts something to what the server has below its address; the status of its answer.</summary>
    public async Task<int> PostAsync(string path, HttpContent content)
    {
        using var response = await _http.PostAsync(new Uri(_beside!, path), content, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    /// <summary>Watches something over a socket; returns once the subscription is open. Dispose it to stop.</summary>
    public async Task<ClientWebSocket> WatchAsync(string token, string query)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(new Uri(_graph!, "/graphql")) { Scheme = "ws" }.Uri, TestContext.Current.CancellationToken);
        await SendAsync(socket, new { type = "connection_init", payload = new { authorization = $"Bearer {token}" } });
        await ReceiveAsync(socket);
        await SendAsync(socket, new { id = "1", type = "subscribe", payload = new { query } });
        return socket;
    }

    /// <summary>The next message of a socket.</summary>
    public static async Task<JsonElement> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        var received = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        return JsonElement.Parse(buffer.AsMemory(0, received.Count).ToArray());
    }

    private static Task SendAsync(ClientWebSocket socket, object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    public async ValueTask InitializeAsync()
    {
        if (ShopDatabase.Running is var (graph, beside))
        {
            (_graph, _beside) = (graph, beside);
            return;
        }

        _server = Server.Build(["--urls", "http://127.0.0.1:0", "--environment", "Development", "--Logging:LogLevel:Default", "Warning", "--Orders:NoticeSecret", NoticeSecret, .. ShopDatabase.Options(_folder)]);
        await _server.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        await _server.Services.GetRequiredService<DemoData>().LoadAsync(CancellationToken.None);
        Server.Map(_server);
        await _server.StartAsync();
        _graph = _beside = new Uri(_server.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_server is not null)
        {
            await _server.StopAsync(CancellationToken.None);
            await _server.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
