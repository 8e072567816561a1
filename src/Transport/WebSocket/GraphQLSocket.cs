using System.Security.Claims;
using System.Text.Json;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Transport.Connections;

namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>One connection that speaks <c>graphql-transport-ws</c>. Messages arrive one at a time; everything else may happen at any time.</summary>
/// <seealso href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>
#pragma warning disable CA1001 // The source has no handle, and its only timers end with it: nothing to dispose.
internal sealed class GraphQLSocket : IConnection, IOperationSink
#pragma warning restore CA1001
{
    private static readonly TimeSpan RecheckEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SlowReading = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    /// <summary>Refused operations after which a client is taken for an attacker.</summary>
    private const int MaxRefused = 500;

    private readonly HttpContext _http;
    private readonly bool _maySendAnyDocument;
    private readonly SocketSender _sender;
    private readonly SocketOptions _options;
    private readonly ClientOperations _operations;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ended = new();
    private readonly long _openedAt;
    private RateLimit _operationRate;
    private RateLimit _messageRate;
    private int _refused;
    private bool _initReceived;
    private volatile bool _acknowledged;
    private ClaimsPrincipal _user;
    private string _audience;
    private DateTimeOffset _expiresAt = DateTimeOffset.MaxValue;
    private long _checkedAt;

    public GraphQLSocket(
        HttpContext http,
        SocketSender sender,
        GraphQLPipeline pipeline,
        TransportOptions options,
        IServiceScopeFactory scopes,
        TimeProvider clock,
        ILogger logger)
    {
        _http = http;
        _sender = sender;
        _options = options.Sockets;
        _scopes = scopes;
        _clock = clock;
        _logger = logger;
        _operations = new ClientOperations(pipeline, this, logger, _options.MaxOperations);
        _operationRate = new RateLimit(clock, _options.MaxOperationsPerSecond);
        _messageRate = new RateLimit(clock, _options.MaxMessagesPerSecond);
        _user = Callers.UserOf(http);
        _audience = Callers.AudienceOf(http, options);
        _maySendAnyDocument = Callers.MaySendAnyDocument(http, options);
        _openedAt = _checkedAt = clock.GetTimestamp();
    }

    /// <summary>Takes a message, and disposes it.</summary>
    public async ValueTask ReceiveAsync(SocketMessage message)
    {
        while (!_messageRate.TryTake())
        {
            await Task.Delay(SlowReading, _clock, _ended.Token);
        }

        if (_sender.IsClosed)
        {
            message.Dispose();
            return;
        }

        Receive(message);
    }

    public void Close(CloseReason reason) => _sender.Close(reason, discard: false);

    /// <summary>Answers the client's close frame.</summary>
    public Task ClosedByClientAsync()
    {
        End();
        _sender.Close(CloseCodes.Normal, discard: true);
        return _sender.Drained;
    }

    /// <summary>Waits a moment for the client to close.</summary>
    public async Task GraceAsync()
    {
        End();
        await Task.Delay(Grace, _clock, _http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Ends all operations: the connection is gone.</summary>
    public void End()
    {
        _operations.StopAll();
        _ = _ended.CancelAsync();
    }

    public void Check()
    {
        if (_sender.IsOverdue)
        {
            _sender.Abandon();
        }
        else if (!_initReceived && _clock.GetElapsedTime(_openedAt) >= _options.InitTimeout)
        {
            Close(CloseCodes.InitTimeout);
        }
        else if (_sender.WritingFor > _options.SendTimeout)
        {
            CloseSlowConsumer();
        }
        else if (_acknowledged && _clock.GetElapsedTime(_checkedAt) >= RecheckEvery)
        {
            _checkedAt = _clock.GetTimestamp();
            if (_expiresAt <= _clock.GetUtcNow() || _options.IsStillAllowed?.Invoke(_user) == false)
            {
                _operations.StopAll();
                _sender.Close(CloseCodes.Forbidden, discard: true);
            }
        }
    }

    public void GoAway()
    {
        _operations.StopAll();
        Close(CloseCodes.GoingAway);
    }

    public ValueTask<bool> NextAsync(ClientOperation operation, ResponseBuffer response) =>
        _sender.SendAsync(SocketMessages.Next(operation, response));

    public void Next(ClientOperation operation, ResponseBuffer response)
    {
        if (!_sender.TrySend(SocketMessages.Next(operation, response)))
        {
            CloseSlowConsumer();
        }
    }

    public void Fail(ClientOperation operation, ResponseBuffer response)
    {
        SendFor(operation, SocketMessages.Error(operation.Id, response));
        response.Dispose();
    }

    public void Complete(ClientOperation operation) => SendFor(operation, SocketMessages.Complete(operation.Id));

    private void SendFor(ClientOperation operation, byte[] text)
    {
        if (!operation.IsStopped && !_sender.TrySend(new OutgoingMessage(text, null, [], operation)))
        {
            CloseSlowConsumer();
        }
    }

    private void CloseSlowConsumer()
    {
        _operations.StopAll();
        _sender.Close(CloseCodes.SlowConsumer, discard: true);
    }

    private void Receive(SocketMessage message)
    {
        var said = message.IsBinary ? default : ClientMessage.Read(message.Bytes);
        if (said.Type == ClientMessageType.Subscribe)
        {
            Subscribe(said, message);
            return;
        }

        using (message)
        {
            switch (said.Type)
            {
                case ClientMessageType.ConnectionInit:
                    Initialise(said.Payload);
                    break;
                case ClientMessageType.Ping:
                    _sender.Send(SocketMessages.Pong(said.Payload.Span));
                    break;
                case ClientMessageType.Pong:
                    break;
                case ClientMessageType.Complete:
                    _operations.Stop(said.Id!);
                    break;
                default:
                    Close(CloseCodes.InvalidMessage);
                    break;
            }
        }
    }

    private void Initialise(ReadOnlyMemory<byte> payload)
    {
        if (_initReceived)
        {
            Close(CloseCodes.TooManyInits);
            return;
        }

        _initReceived = true;
        if (_options.Authenticate is { } authenticate)
        {
            var element = payload.IsEmpty ? default : JsonDocument.Parse(payload.ToArray()).RootElement;
            _ = AuthenticateAsync(authenticate, new ConnectionInit(_http, element));
        }
        else
        {
            Acknowledge();
        }
    }

    private async Task AuthenticateAsync(Func<ConnectionInit, CancellationToken, ValueTask<ConnectionDecision>> authenticate, ConnectionInit init)
    {
        try
        {
            var decision = await authenticate(init, _ended.Token);
            if (decision.User is not { } user)
            {
                Close(CloseCodes.Forbidden);
                return;
            }

            _user = user;
            _audience = decision.Audience ?? _audience;
            _expiresAt = decision.ExpiresAt ?? DateTimeOffset.MaxValue;
            Acknowledge();
        }
#pragma warning disable CA1031 // The host's code; whatever it throws, nobody is connected by it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (exception is not OperationCanceledException)
            {
                Log.AuthenticationFailed(_logger, exception);
            }

            // A fault that passes: the standard client tries again after this code.
            Close(CloseCodes.Forbidden);
        }
    }

    private void Acknowledge()
    {
        _acknowledged = true;
        _sender.Send(SocketMessages.Ack);
    }

    private void Subscribe(in ClientMessage said, SocketMessage message)
    {
        var parameters = _acknowledged ? RequestReader.Read(said.Payload, out _) : null;
        if (parameters is null || !(parameters.HasQuery || parameters.DocumentId is not null || parameters.Extensions.ValueKind == JsonValueKind.Object))
        {
            Close(_acknowledged ? CloseCodes.InvalidMessage : CloseCodes.Unauthorized);
            parameters?.Dispose();
            message.Dispose();
            return;
        }

        parameters.Detach();
        var admission = _operations.TryBegin(said.Id!, out var operation);
        if (admission == ClientOperations.Admission.Begun && _operationRate.TryTake())
        {
            operation.NextPrefix = SocketMessages.NextPrefix(operation.Id);

            // On this thread as far as it goes without waiting: a client that has an answer to its next message knows that it has subscribed.
            _ = _operations.RunAsync(operation, parameters, OriginOf(), message);
            return;
        }

        parameters.Dispose();
        message.Dispose();
        Refuse(admission, operation);
    }

    private void Refuse(ClientOperations.Admission admission, ClientOperation operation)
    {
        switch (admission)
        {
            case ClientOperations.Admission.IdInUse:
                _operations.StopAll();
                Close(CloseCodes.SubscriberExists(operation.Id));
                break;
            case ClientOperations.Admission.TooMany:
                Refuse(operation, Refusals.TooManyOperations(_options.MaxOperations));
                break;
            case ClientOperations.Admission.Begun:
                _operations.Remove(operation);
                Refuse(operation, Refusals.RateLimited(_options.MaxOperationsPerSecond));
                break;
            default:
                break;
        }
    }

    private void Refuse(ClientOperation operation, Refusal refusal)
    {
        Fail(operation, refusal.ToResponse());
        if (++_refused > MaxRefused)
        {
            _operations.StopAll();
            Close(CloseCodes.RateLimited);
        }
    }

    private RequestOrigin OriginOf() => new()
    {
        User = _user,
        Audience = _audience,
        MaySendAnyDocument = _maySendAnyDocument,
        Services = new OperationServices(_scopes),
        AllowedOperations = AllowedOperations.All,
        IncrementalFormat = IncrementalFormat.Current,
    };
}
