namespace Omnichannel.Graph.Transport.Connections;

/// <summary>
/// The messages that wait for one client, bounded in number and bytes. One at a time is written, by whoever found the queue idle; there is no task
/// that waits for messages, so an idle connection costs nothing.
/// </summary>
internal abstract class SendQueue(TimeProvider clock, int maxMessages, int maxBytes)
{
    private const long NotWriting = long.MinValue;

    private readonly Lock _gate = new();
    private readonly Queue<OutgoingMessage> _waiting = new();
    private TaskCompletionSource? _room;
    private long _bytes;
    private long _writingSince = NotWriting;
    private bool _isWriting;
    private bool _isClosed;

    /// <summary>How long the message that is being written has been taking.</summary>
    public TimeSpan WritingFor => Volatile.Read(ref _writingSince) is var since and not NotWriting ? clock.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>Adds a message.</summary>
    /// <returns>False when the client reads too slowly, or nothing more can be sent; the message is dropped then.</returns>
    public bool TrySend(in OutgoingMessage message)
    {
        bool write;
        lock (_gate)
        {
            if (_isClosed || IsFull)
            {
                message.Payload?.Dispose();
                return false;
            }

            write = Add(message);
        }

        if (write)
        {
            _ = WriteAllAsync();
        }

        return true;
    }

    /// <summary>Adds a message as soon as there is room for it.</summary>
    /// <returns>False when nothing more can be sent; the message is dropped then.</returns>
    public async ValueTask<bool> SendAsync(OutgoingMessage message)
    {
        while (true)
        {
            Task room;
            lock (_gate)
            {
                if (_isClosed)
                {
                    message.Payload?.Dispose();
                    return false;
                }

                if (!IsFull)
                {
                    if (!Add(message))
                    {
                        return true;
                    }

                    room = Task.CompletedTask;
                }
                else
                {
                    _room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    room = _room.Task;
                }
            }

            if (room.IsCompleted)
            {
                _ = WriteAllAsync();
                return true;
            }

            await room;
        }
    }

    /// <summary>Accepts no more messages.</summary>
    /// <param name="last">One more message, after those that wait.</param>
    /// <param name="discard">Whether those that wait are dropped.</param>
    /// <returns>False when it was closed before.</returns>
    protected bool Close(OutgoingMessage? last, bool discard)
    {
        var write = false;
        lock (_gate)
        {
            if (_isClosed)
            {
                return false;
            }

            if (discard)
            {
                DropAll();
            }

            if (last is { } message)
            {
                write = Add(message);
            }

            _isClosed = true;
            _room?.TrySetResult();
        }

        if (write)
        {
            _ = WriteAllAsync();
        }

        return true;
    }

    /// <summary>Keeps messages waiting until <see cref="Resume"/>.</summary>
    protected void Hold() => _isWriting = true;

    /// <summary>Begins to write what waits.</summary>
    protected void Resume() => _ = WriteAllAsync();

    /// <summary>Writes one message, whole.</summary>
    protected abstract ValueTask WriteAsync(OutgoingMessage message);

    /// <summary>Called once, when a message could not be written: the client has gone.</summary>
    protected abstract void OnBroken(Exception exception);

    /// <summary>Called when a closed queue has nothing more to write.</summary>
    protected virtual void OnDrained()
    {
    }

    private bool IsFull => _waiting.Count > 0 && (_waiting.Count >= maxMessages || _bytes >= maxBytes);

    private bool Add(in OutgoingMessage message)
    {
        _waiting.Enqueue(message);
        _bytes += message.Length;
        var write = !_isWriting;
        _isWriting = true;
        return write;
    }

    private async Task WriteAllAsync()
    {
        try
        {
            while (TryTake(out var message))
            {
                await WriteOneAsync(message);
            }
        }
#pragma warning disable CA1031 // The connection's loop: whatever breaks a write ends the connection.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Close(last: null, discard: true);
            OnBroken(exception);
        }
    }

    private async ValueTask WriteOneAsync(OutgoingMessage message)
    {
        try
        {
            if (message.Operation is not { IsStopped: true })
            {
                Volatile.Write(ref _writingSince, clock.GetTimestamp());
                await WriteAsync(message);
            }
        }
        finally
        {
            Volatile.Write(ref _writingSince, NotWriting);
            message.Payload?.Dispose();
        }
    }

    private bool TryTake(out OutgoingMessage message)
    {
        var drained = false;
        lock (_gate)
        {
            if (_waiting.TryDequeue(out message))
            {
                _bytes -= message.Length;
                if (_room is { } room && !IsFull)
                {
                    _room = null;
                    room.TrySetResult();
                }

                return true;
            }

            _isWriting = false;
            drained = _isClosed;
        }

        if (drained)
        {
            OnDrained();
        }

        return false;
    }

    private void DropAll()
    {
        while (_waiting.TryDequeue(out var message))
        {
            message.Payload?.Dispose();
        }

        _bytes = 0;
    }
}
