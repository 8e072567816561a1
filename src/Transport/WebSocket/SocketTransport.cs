using System.Collections.Concurrent;
using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using Omnichannel.Graph.Transport.Connections;
using Omnichannel.Graph.Transport.Http;

namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>Opens sockets: origin and number are checked before the handshake, then <c>graphql-transport-ws</c> is spoken.</summary>
internal sealed class SocketTransport
{
    private const string Subprotocol = "graphql-transport-ws";

    private readonly ConcurrentDictionary<IPAddress, int> _perAddress = new();
    private readonly TransportOptions _options;
    private readonly GraphQLPipeline _pipeline;
    private readonly ConnectionRegistry _connections;
    private readonly CrossSiteRequests _crossSite;
    private readonly ResponseSender _sender;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly WebSocketMiddleware _handshake;

    public SocketTransport(
        TransportOptions options,
        GraphQLPipeline pipeline,
        ConnectionRegistry connections,
        CrossSiteRequests crossSite,
        ResponseSender sender,
        IServiceScopeFactory scopes,
        TimeProvider clock,
        ILoggerFactory loggers)
    {
        _options = options;
        _pipeline = pipeline;
        _connections = connections;
        _crossSite = crossSite;
        _sender = sender;
        _scopes = scopes;
        _clock = clock;
        _logger = loggers.CreateLogger<SocketTransport>();
        var webSockets = new WebSocketOptions
        {
            KeepAliveInterval = options.Sockets.KeepAlive,
            KeepAliveTimeout = options.Sockets.KeepAlive,
        };
        _handshake = new WebSocketMiddleware(OpenAsync, Options.Create(webSockets), loggers);
    }

    /// <summary>Whether a request asks for a socket: an upgrade in HTTP/1.1, an extended CONNECT in HTTP/2.</summary>
    public static bool IsHandshake(HttpRequest request) =>
        HttpMethods.IsConnect(request.Method)
        || (HttpMethods.IsGet(request.Method) && request.Headers.Upgrade.Count > 0);

    /// <summary>Answers a handshake and serves the socket to its end.</summary>
    public Task HandleAsync(HttpContext context) =>
        _connections.IsStopping ? _sender.SendAsync(context, Refusals.ShuttingDown)
        : !_crossSite.IsAllowedOrigin(context.Request) ? _sender.SendAsync(context, Refusals.OriginNotAllowed)
        : _handshake.Invoke(context);

    private async Task OpenAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await _sender.SendAsync(context, Refusals.UnsupportedMediaType);
            return;
        }

        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (_perAddress.AddOrUpdate(address, 1, static (_, count) => count + 1) > _options.Sockets.MaxPerAddress)
        {
            Leave(address);
            await _sender.SendAsync(context, Refusals.TooManyConnections);
            return;
        }

        try
        {
            await ServeAsync(context);
        }
        finally
        {
            Leave(address);
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        var isSpoken = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(isSpoken ? Subprotocol : null);
        var sender = new SocketSender(context, socket, _options.Sockets, _clock);
        if (!isSpoken)
        {
            sender.Close(CloseCodes.SubprotocolNotAcceptable, discard: false);
        }

        var connection = new GraphQLSocket(context, sender, _pipeline, _options, _scopes, _clock, _logger);
        _connections.Add(connection);
        try
        {
            await new SocketReceiver(socket, _options.Sockets.MaxMessageBytes).RunAsync(connection);
        }
        finally
        {
            _connections.Remove(connection);
            connection.End();
        }
    }

    private void Leave(IPAddress address)
    {
        var left = _perAddress.AddOrUpdate(address, 0, static (_, count) => count - 1);
        if (left == 0)
        {
            // Only if nobody came meanwhile.
            _perAddress.TryRemove(new KeyValuePair<IPAddress, int>(address, 0));
        }
    }
}
