using System.Net.WebSockets;

using Microsoft.AspNetCore.Http;

using Omnichannel.Graph.Transport.Connections;

using Socket = System.Net.WebSockets.WebSocket;

namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>Sends a socket's messages one after another, and its close frame last.</summary>
internal sealed class SocketSender(HttpContext http, Socket socket, SocketOptions options, TimeProvider clock)
    : SendQueue(clock, options.MaxQueuedMessages, options.MaxQueuedBytes)
{
    private const long NotClosed = long.MinValue;

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _clock = clock;
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CloseReason _reason;
    private long _closedAt = NotClosed;

    /// <summary>Why the server closed the socket; the default while it has not.</summary>
    public CloseReason Reason => _reason;

    /// <summary>Whether the server closes, or has closed, the socket: what still arrives does not matter.</summary>
    public bool IsClosed => Volatile.Read(ref _closedAt) != NotClosed;

    /// <summary>Completes when the close frame is sent, or cannot be.</summary>
    public Task Drained => _drained.Task;

    /// <summary>Whether the close frame should have been answered by now.</summary>
    public bool IsOverdue => Volatile.Read(ref _closedAt) is var since and not NotClosed && _clock.GetElapsedTime(since) > CloseTimeout;

    /// <summary>Sends a message that has no bound of its own; a client who does not read them is closed.</summary>
    public void Send(byte[] text)
    {
        if (!TrySend(new OutgoingMessage(text)))
        {
            Close(CloseCodes.SlowConsumer, discard: true);
        }
    }

    /// <summary>Closes the socket once; later reasons do not matter.</summary>
    public void Close(CloseReason reason, bool discard)
    {
        if (Interlocked.CompareExchange(ref _closedAt, _clock.GetTimestamp(), NotClosed) == NotClosed)
        {
            _reason = reason;
            Close(new OutgoingMessage([]), discard);
        }
    }

    /// <summary>Sends nothing more: the client has gone.</summary>
    public void Abandon()
    {
        Close(last: null, discard: true);
        OnBroken(new OperationCanceledException());
    }

    protected override ValueTask WriteAsync(OutgoingMessage message) => message.Prefix.Length == 0
        ? new ValueTask(socket.CloseOutputAsync((WebSocketCloseStatus)_reason.Code, _reason.Text, CancellationToken.None))
        : message.Payload is null
            ? socket.SendAsync(message.Prefix, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None)
            : WriteWholeAsync(message);

    protected override void OnBroken(Exception exception)
    {

        // The request as well: aborting the socket alone leaves a read that waits.
        socket.Abort();
        http.Abort();
        _drained.TrySetResult();
    }

    protected override void OnDrained() => _drained.TrySetResult();

    // One frame a message: fragments would be flushed one by one.
    private async ValueTask WriteWholeAsync(OutgoingMessage message)
    {
        var length = (int)message.Length;
        var frame = MessageBuffers.Rent(length);
        try
        {
            message.Prefix.CopyTo(frame, 0);
            message.Payload!.CopyTo(frame.AsSpan(message.Prefix.Length));
            message.Suffix.CopyTo(frame, length - message.Suffix.Length);
            await socket.SendAsync(frame.AsMemory(0, length), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
        }
        finally
        {
            MessageBuffers.Return(frame);
        }
    }
}
