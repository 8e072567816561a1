using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Omnichannel.Graph.Load;

/// <summary>The cheapest possible subscriber: it tells frames apart by their length and never looks inside.</summary>
internal sealed class SubscriberSocket : IAsyncDisposable
{
    private const byte Ping = 0x89;
    private const byte Pong = 0x8a;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _buffer = new byte[2048];
    private readonly IFrames _frames;
    private Task _reading = Task.CompletedTask;
    private int _filled;

    private SubscriberSocket(IFrames frames) => _frames = frames;

    /// <summary>Returns once the server has taken the subscription: it answered a ping that came after it.</summary>
    /// <param name="server">Where to connect to.</param>
    /// <param name="request">What is subscribed to, as GraphQL over HTTP would send it.</param>
    /// <param name="frames">Takes each event.</param>
    /// <param name="reads">Whether it reads what it is sent.</param>
    public static async Task<SubscriberSocket> OpenAsync(EndPoint server, string request, IFrames frames, bool reads = true)
    {
        var opened = new SubscriberSocket(frames);
        await opened._socket.ConnectAsync(server);
        opened._socket.NoDelay = true;
        await opened.ShakeHandsAsync();
        await opened.SendAsync("""{"type":"connection_init"}""");
        await opened.ReadControlAsync();
        await opened.SendAsync($$"""{"id":"1","type":"subscribe","payload":{{request}}}""");
        await opened.SendAsync("""{"type":"ping"}""");
        await opened.ReadControlAsync();
        opened._reading = reads ? opened.CountAsync() : Task.CompletedTask;
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _reading;
    }

    private async Task ShakeHandsAsync()
    {
        var request = """
            GET /graphql HTTP/1.1
            Host: 127.0.0.1
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==
            Sec-WebSocket-Protocol: graphql-transport-ws


            """.ReplaceLineEndings("\r\n");
        await _socket.SendAsync(Encoding.ASCII.GetBytes(request));
        while (_buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8) < 0)
        {
            await FillAsync();
        }

        if (!_buffer.AsSpan(0, _filled).StartsWith("HTTP/1.1 101"u8))
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(_buffer, 0, _filled));
        }

        _filled = 0;
    }

    private async Task SendAsync(string message)
    {
        var text = Encoding.UTF8.GetBytes(message);
        // A client must mask; a mask of zeros leaves the text as it is.
        byte[] head = text.Length < 126
            ? [0x81, (byte)(0x80 | text.Length), 0, 0, 0, 0]
            : [0x81, 0x80 | 126, (byte)(text.Length >> 8), (byte)text.Length, 0, 0, 0, 0];
        await _socket.SendAsync((byte[])[.. head, .. text]);
    }

    // The answer to what was sent last. Events may come before it.
    private async Task ReadControlAsync()
    {
        while (!TakeFrames(isOpening: true))
        {
            await FillAsync();
        }
    }

    private async Task CountAsync()
    {
        try
        {
            for (; ; )
            {
                TakeFrames(isOpening: false);
                await FillAsync();
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or EndOfStreamException)
        {
            // The measurement is over, or its time limit says that events are missing.
        }
    }

    private async ValueTask FillAsync()
    {
        var read = await _socket.ReceiveAsync(_buffer.AsMemory(_filled));
        _filled += read > 0 ? read : throw new EndOfStreamException();
    }

    private bool TakeFrames(bool isOpening)
    {
        var (start, isAnswered) = (0, false);
        while (!isAnswered && FrameLength(_buffer.AsSpan(start, _filled - start)) is { } length && start + length <= _filled)
        {
            var frame = _buffer.AsSpan(start, length);
            if (frame[0] == Ping)
            {
                // A server drops a client that does not answer.
                _socket.Send([Pong, (byte)(0x80 | (length - 2)), 0, 0, 0, 0, .. frame[2..]]);
            }
            else if (isOpening && frame.IndexOf("\"type\":\"next\""u8) < 0)
            {
                isAnswered = true;
            }
            else
            {
                _frames.Take(frame);
            }

            start += length;
        }

        _buffer.AsSpan(start, _filled - start).CopyTo(_buffer);
        _filled -= start;
        return isAnswered;
    }

    private static int? FrameLength(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [_, < 126 and var length, ..] => 2 + length,
        [_, 126, var high, var low, ..] => 4 + ((high << 8) | low),
        _ => null,
    };
}
