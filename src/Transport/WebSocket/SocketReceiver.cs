using System.Net.WebSockets;

using Socket = System.Net.WebSockets.WebSocket;

namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>Reads a socket's messages. Memory is rented when a message begins, so an idle connection holds none.</summary>
internal sealed class SocketReceiver(Socket socket, int maxBytes)
{
    /// <summary>Reads to the end: the client's close, or a connection that breaks.</summary>
    public async Task RunAsync(GraphQLSocket connection)
    {
        try
        {
            while (await ReadMessageAsync(connection) is { } message)
            {
                await connection.ReceiveAsync(message);
            }
        }
        catch (WebSocketException exception) when (exception.WebSocketErrorCode == WebSocketError.Faulted)
        {
            // Text that is not UTF-8, say. The close frame that tells so is on its way, and would be lost if the connection ended at once.
            await connection.GraceAsync();
        }
        catch (WebSocketException)
        {
            // The client has gone without a word.
        }
        catch (OperationCanceledException)
        {
            // The socket was aborted.
        }
    }

    private async ValueTask<SocketMessage?> ReadMessageAsync(GraphQLSocket connection)
    {
        // Waits without a buffer.
        var received = await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
        var message = new SocketMessage();
        while (received.MessageType != WebSocketMessageType.Close)
        {
            if (message.Length > maxBytes)
            {
                // The rest is read and dropped until the client has seen the close frame.
                connection.Close(CloseCodes.MessageTooBig);
                message.Length = 0;
            }

            if (received.EndOfMessage)
            {
                message.IsBinary = received.MessageType == WebSocketMessageType.Binary;
                return message;
            }

            received = await socket.ReceiveAsync(message.Room(maxBytes), CancellationToken.None);
            message.Length += received.Count;
        }

        message.Dispose();
        await connection.ClosedByClientAsync();
        return null;
    }
}
