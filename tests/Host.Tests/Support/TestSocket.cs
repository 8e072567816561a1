using System.Net.WebSockets;
using System.Text;

namespace Omnichannel.Graph.Host.Tests.Support;

/// <summary>A client's end of a socket, message by message.</summary>
internal sealed class TestSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TestSocket> OpenAsync(TestServer server, string subprotocol = "graphql-transport-ws", string? origin = null, string? authorization = null)
    {
        var socket = new TestSocket();
        socket._socket.Options.AddSubProtocol(subprotocol);
        socket._socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket._socket.Options.SetRequestHeader("Origin", origin);
        }

        if (authorization is not null)
        {
            socket._socket.Options.SetRequestHeader("Authorization", authorization);
        }

        await socket._socket.ConnectAsync(server.SocketUrl, Cancellation);
        return socket;
    }

    /// <summary>Opens a socket that has been acknowledged.</summary>
    public static async Task<TestSocket> ConnectAsync(TestServer server)
    {
        var socket = await OpenAsync(server);
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        return socket;
    }

    public Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    public Task SubscribeAsync(string id, string query) => SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    /// <summary>The next message's text, or "code reason" when the server closes.</summary>
    public async Task<string> ReceiveAsync()
    {
        var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer, Cancellation);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return $"{(int)_socket.CloseStatus!} {_socket.CloseStatusDescription}";
            }

            text.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }
        }
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);

    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
