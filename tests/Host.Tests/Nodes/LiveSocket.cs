using System.Net.WebSockets;
using System.Text.Json;

namespace Omnichannel.Graph.Host.Tests.Nodes;

/// <summary>A client's socket with one subscription; what it got is checked as it comes.</summary>
internal sealed class LiveSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The cursor of the event that came last.</summary>
    public string? Cursor { get; private set; }

    public static async Task<LiveSocket> OpenAsync(Uri url, string? token, string query, object? variables)
    {
        var live = new LiveSocket();
        live._socket.Options.AddSubProtocol("graphql-transport-ws");
        await live._socket.ConnectAsync(new UriBuilder(url) { Scheme = "ws", Path = "/graphql" }.Uri, Cancellation);
        await live.SendAsync(new { type = "connection_init", payload = token is null ? null : new { authorization = $"Bearer {token}" } });
        Assert.Equal("""{"type":"connection_ack"}""", (await live.ReceiveAsync())!.Value.GetRawText());
        await live.SendAsync(new { id = "1", type = "subscribe", payload = new { query, variables } });
        return live;
    }

    /// <summary>The next event: the value of the subscription's field.</summary>
    public async Task<JsonElement> NextAsync()
    {
        var message = (await ReceiveAsync())!.Value;
        Assert.True(message.TryGetProperty("payload", out var payload) && payload.TryGetProperty("data", out _), message.GetRawText());
        var told = payload.GetProperty("data").EnumerateObject().Single().Value;
        Cursor = told.GetProperty("cursor").GetString();
        return told;
    }

    /// <summary>Events until one of which something is true, in their order.</summary>
    public async Task<IReadOnlyList<JsonElement>> UntilAsync(Func<JsonElement, bool> isSo)
    {
        List<JsonElement> events = [];
        do
        {
            events.Add(await NextAsync());
        }
        while (!isSo(events[^1]));

        return events;
    }

    /// <summary>The next message as it comes; null when the server has closed.</summary>
    public async Task<JsonElement?> ReceiveAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer, Cancellation);
            if (received.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            text.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return JsonElement.Parse(text.ToArray());
            }
        }
    }

    /// <summary>Why the server has closed.</summary>
    public (int? Code, string? Reason) Closed => ((int?)_socket.CloseStatus, _socket.CloseStatusDescription);

    public void Dispose() => _socket.Dispose();

    private Task SendAsync(object message) =>
        _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, Cancellation);
}
