using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Transport.Connections;
using Omnichannel.Graph.Transport.Http;

namespace Omnichannel.Graph.Transport.Sse;

/// <summary>GraphQL over SSE, single connection mode: one stream, reserved by token, for all of a client's operations.</summary>
/// <seealso href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#single-connection-mode"/>
internal sealed class SingleConnections(
    GraphQLPipeline pipeline,
    ConnectionRegistry connections,
    ResponseSender sender,
    IServiceScopeFactory scopes,
    TransportOptions options,
    TimeProvider clock,
    ILogger<SingleConnections> logger)
{
    private readonly ConcurrentDictionary<string, Reservation> _reservations = new(StringComparer.Ordinal);

    public bool IsEnabled => options.EventStreams.MaxReservations > 0;

    /// <summary>The token that a request carries; null when it is none of this mode's.</summary>
    public static string? TokenOf(HttpRequest request) =>
        request.Headers["X-GraphQL-Event-Stream-Token"] is { Count: > 0 } header ? header.ToString()
        : request.QueryString.HasValue && request.Query["token"] is { Count: > 0 } parameter ? parameter.ToString()
        : null;

    /// <summary>PUT: reserves a stream.</summary>
    public async Task ReserveAsync(HttpContext context)
    {
        if (_reservations.Count >= options.EventStreams.MaxReservations)
        {
            await sender.SendAsync(context, Refusals.TooManyConnections);
            return;
        }

        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var stream = new EventStream(options, clock, isShared: true);
        var operations = new ClientOperations(pipeline, stream, logger, options.Sockets.MaxOperations);
        stream.ExpireBy(Callers.ExpiresAtOf(context, options));
        stream.IsStillAllowed = Callers.StayingOf(context, options);
        stream.Expiring = () => operations.FailAll(Refusals.TokenEnded);
        _reservations[token] = new Reservation(stream, operations, NameOf(Callers.UserOf(context)));
        connections.Add(stream);
        _ = ForgetAsync(token);
        context.Response.StatusCode = 201;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = token.Length;
        await context.Response.BodyWriter.WriteAsync(Encoding.ASCII.GetBytes(token));
    }

    /// <summary>GET or POST that accepts events: opens the stream.</summary>
    public Task OpenAsync(HttpContext context, string token) =>
        Find(context, token) is not { } reservation ? sender.SendAsync(context, Refusals.StreamNotFound)
        : !reservation.Stream.TryOpen() ? sender.SendAsync(context, Refusals.StreamAlreadyOpen)
        : reservation.Stream.SendToAsync(context);

    /// <summary>GET or POST that does not: executes an operation on the stream.</summary>
    /// <param name="parameters">Disposed once they are read.</param>
    public async Task ExecuteAsync(HttpContext context, string token, RequestParameters parameters, AllowedOperations allowed)
    {
        var refusal = TryBegin(context, token, parameters, out var reservation, out var operation);
        if (refusal is not null)
        {
            parameters.Dispose();
            await sender.SendAsync(context, refusal);
            return;
        }

        var origin = new RequestOrigin
        {
            User = Callers.UserOf(context),
            Audience = Callers.AudienceOf(context, options),
            MaySendAnyDocument = Callers.MaySendAnyDocument(context, options),
            Services = new OperationServices(scopes),
            AllowedOperations = allowed | AllowedOperations.Subscription,
            IncrementalFormat = IncrementalFormat.Current,
        };

        // One may have been sent with an older token than the stream was reserved with.
        reservation!.Stream.ExpireBy(Callers.ExpiresAtOf(context, options));
        parameters.DetachAll();
        operation.NextPrefix = EventStreamMessages.NextOfPrefix(operation.Id);
        _ = reservation.Operations.RunAsync(operation, parameters, origin, memory: null);
        context.Response.StatusCode = 202;
    }

    /// <summary>DELETE: ends an operation.</summary>
    public Task StopAsync(HttpContext context, string token)
    {
        if (Find(context, token) is not { } reservation)
        {
            return sender.SendAsync(context, Refusals.StreamNotFound);
        }

        var id = context.Request.Query["operationId"];
        if (StringValues.IsNullOrEmpty(id))
        {
            return sender.SendAsync(context, Refusals.MissingOperationId);
        }

        reservation.Operations.Stop(id.ToString());
        return Task.CompletedTask;
    }

    private Refusal? TryBegin(
        HttpContext context, string token, RequestParameters parameters, out Reservation? reservation, out ClientOperation operation)
    {
        operation = null!;
        reservation = Find(context, token);
        return reservation is null ? Refusals.StreamNotFound
            : OperationIdOf(parameters.Extensions) is not { Length: > 0 } id ? Refusals.MissingOperationId
            : reservation.Operations.TryBegin(id, out operation) switch
            {
                ClientOperations.Admission.Begun => null,
                ClientOperations.Admission.IdInUse => Refusals.OperationExists,
                ClientOperations.Admission.TooMany => Refusals.TooManyOperations(options.Sockets.MaxOperations),
                _ => Refusals.StreamNotFound,
            };
    }

    // A token alone is not enough where users are known: it may have leaked through a log.
    private Reservation? Find(HttpContext context, string token) =>
        _reservations.TryGetValue(token, out var reservation) && reservation.User == NameOf(Callers.UserOf(context)) ? reservation : null;

    private async Task ForgetAsync(string token)
    {
        var reservation = _reservations[token];
        await reservation.Stream.Ended;
        _reservations.TryRemove(token, out _);
        connections.Remove(reservation.Stream);
        reservation.Operations.StopAll();
    }

    private static string? NameOf(ClaimsPrincipal user) => user.FindFirst("sub")?.Value ?? user.Identity?.Name;

    private static string? OperationIdOf(JsonElement extensions) =>
        extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("operationId"u8, out var id)
            ? id.ValueKind == JsonValueKind.String ? id.GetString() : id.ToString()
            : null;

    private sealed record Reservation(EventStream Stream, ClientOperations Operations, string? User);
}
