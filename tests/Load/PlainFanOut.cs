using System.Net.WebSockets;

namespace Omnichannel.Graph.Load;

/// <summary>A bare loop over sockets that speaks just enough of graphql-transport-ws for the subscribers.</summary>
internal sealed class PlainFanOut
{
    private static readonly byte[] _ack = """{"type":"connection_ack"}"""u8.ToArray();
    private static readonly byte[] _pong = """{"type":"pong"}"""u8.ToArray();

    private static readonly byte[] _event =
        """{"id":"1","type":"next","payload":{"data":{"stockChanged":{"location":"Shop 1","onHand":41,"held":1,"available":40}}}}"""u8
            .ToArray();

    private readonly Lock _gate = new();
    private readonly List<WebSocket> _sockets = [];

    public async Task AcceptAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
        var buffer = new byte[512];
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted) is { MessageType: WebSocketMessageType.Text } read)
            {
                var message = buffer.AsSpan(0, read.Count);
                if (message.IndexOf("\"subscribe\""u8) >= 0)
                {
                    lock (_gate)
                    {
                        _sockets.Add(socket);
                    }
                }
                else
                {
                    var answer = message.IndexOf("\"ping\""u8) >= 0 ? _pong : _ack;
                    await socket.SendAsync(answer, WebSocketMessageType.Text, true, context.RequestAborted);
                }
            }
        }
        catch (WebSocketException)
        {
            // The measurement is over.
        }
        finally
        {
            lock (_gate)
            {
                _sockets.Remove(socket);
            }
        }
    }

    public Task PublishAsync(HttpContext context) => SendAsync(_event, context.RequestAborted);

    /// <summary>Sends a text to all of them, one after another.</summary>
    public async Task SendAsync(byte[] text, CancellationToken cancellationToken)
    {
        WebSocket[] sockets;
        lock (_gate)
        {
            sockets = [.. _sockets];
        }

        foreach (var socket in sockets)
        {
            await socket.SendAsync(text, WebSocketMessageType.Text, true, cancellationToken);
        }
    }
}
