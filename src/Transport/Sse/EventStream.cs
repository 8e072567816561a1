using System.Buffers;
using System.IO.Pipelines;

using Microsoft.AspNetCore.Http;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Transport.Connections;
using Omnichannel.Graph.Transport.Http;

namespace Omnichannel.Graph.Transport.Sse;

/// <summary>A stream of server-sent events: of one operation, or in single connection mode of many. Messages wait until its reader is there.</summary>
internal sealed class EventStream : SendQueue, IConnection, IOperationSink
{
    private static readonly TimeSpan _recheckEvery = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _clock;
    private readonly TransportOptions _options;
    private readonly bool _isShared;
    private readonly long _openedAt;
    private PipeWriter? _body;
    private long? _keptAliveAt;
    private DateTimeOffset _expiresAt = DateTimeOffset.MaxValue;
    private long _checkedAt;
    private int _isOpen;

    /// <param name="isShared">Whether it carries many operations, by their ids.</param>
    public EventStream(TransportOptions options, TimeProvider clock, bool isShared)
        : base(clock, options.Sockets.MaxQueuedMessages, options.Sockets.MaxQueuedBytes)
    {
        _options = options;
        _clock = clock;
        _isShared = isShared;
        _openedAt = clock.GetTimestamp();
        Hold();
    }

    /// <summary>What is said to the operations when the caller's token ends, before the stream does.</summary>
    public Action? Expiring { get; set; }

    /// <summary>Completes when the stream is over, from either side.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Claims the stream for its one reader; false when there is one already.</summary>
    public bool TryOpen() => Interlocked.Exchange(ref _isOpen, 1) == 0;

    /// <summary>Sends what waits, and all that follows, to an HTTP response, until the stream is over or its reader gone.</summary>
    public async Task SendToAsync(HttpContext context)
    {
        StreamSender.Begin(context, MediaTypes.EventStream);
        _body = context.Response.BodyWriter;

        // Some browsers do not report a stream as open before its first bytes.
        await _body.WriteAsync(EventStreamMessages.KeepAlive);
        _keptAliveAt = _clock.GetTimestamp();
        await using var gone = context.RequestAborted.UnsafeRegister(static state => ((EventStream)state!).End(), this);
        Resume();
        await Ended;
    }

    /// <summary>Lets the stream end with a token, unless it ends before.</summary>
    public void ExpireBy(DateTimeOffset expiresAt) => _expiresAt = expiresAt < _expiresAt ? expiresAt : _expiresAt;

    /// <summary>Whether its user may go on to read; asked every few seconds.</summary>
    public Func<bool>? IsStillAllowed { get; set; }

    /// <summary>Ends the stream without a word: its reader has gone, or has to come back.</summary>
    public void End()
    {
        Close(last: null, discard: true);
        _ended.TrySetResult();
    }

    public void Check()
    {
        if (_isOpen == 0 ? _clock.GetElapsedTime(_openedAt) > _options.EventStreams.ReservationTimeout : WritingFor > _options.Sockets.SendTimeout)
        {
            End();
        }
        else if (_expiresAt <= _clock.GetUtcNow() || (_clock.GetElapsedTime(_checkedAt) >= _recheckEvery && IsWithdrawn()))
        {
            _expiresAt = DateTimeOffset.MaxValue;
            IsStillAllowed = null;
            Expiring?.Invoke();
            Close(new OutgoingMessage(EventStreamMessages.KeepAlive), discard: false);
        }
        else if (_keptAliveAt is { } since && _clock.GetElapsedTime(since) >= _options.EventStreams.KeepAlive)
        {
            _keptAliveAt = _clock.GetTimestamp();
            TrySend(new OutgoingMessage(EventStreamMessages.KeepAlive));
        }
    }

    private bool IsWithdrawn()
    {
        _checkedAt = _clock.GetTimestamp();
        return IsStillAllowed?.Invoke() == false;
    }

    // The standard client connects again when a stream ends without its complete event.
    public void GoAway() => End();

    public ValueTask<bool> NextAsync(ClientOperation operation, ResponseBuffer response) => SendAsync(Message(operation, response));

    public void Next(ClientOperation operation, ResponseBuffer response)
    {
        if (!TrySend(Message(operation, response)))
        {
            End();
        }
    }

    public void Fail(ClientOperation operation, ResponseBuffer response)
    {
        if (TrySend(Message(operation, response)))
        {
            Complete(operation);
        }
        else
        {
            End();
        }
    }

    public void Complete(ClientOperation operation)
    {
        if (!_isShared)
        {
            Close(new OutgoingMessage(EventStreamMessages.Complete), discard: false);
        }
        else if (!TrySend(new OutgoingMessage(EventStreamMessages.CompleteOf(operation.Id), null, [], operation)))
        {
            End();
        }
    }

    protected override async ValueTask WriteAsync(OutgoingMessage message)
    {
        var body = _body!;
        body.Write(message.Prefix);
        message.Payload?.CopyTo(body);
        body.Write(message.Suffix);
        var flushed = await body.FlushAsync();
        if (flushed.IsCompleted)
        {
            throw new OperationCanceledException();
        }
    }

    protected override void OnBroken(Exception exception) => _ended.TrySetResult();

    protected override void OnDrained() => _ended.TrySetResult();

    private OutgoingMessage Message(ClientOperation operation, ResponseBuffer response) => _isShared
        ? new OutgoingMessage(operation.NextPrefix, response, EventStreamMessages.NextOfSuffix, operation)
        : new OutgoingMessage(EventStreamMessages.NextPrefix, response, EventStreamMessages.NextSuffix, operation);
}
