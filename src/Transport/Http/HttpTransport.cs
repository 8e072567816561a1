using System.Diagnostics;

using Microsoft.AspNetCore.Http;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Transport.Connections;
using Omnichannel.Graph.Transport.Sse;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>Answers GET, POST and QUERY: GraphQL over HTTP.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/"/>
internal sealed class HttpTransport(
    GraphQLPipeline pipeline,
    ConnectionRegistry connections,
    CrossSiteRequests crossSite,
    ResponseSender sender,
    HttpBatch batch,
    MultipartUpload uploads,
    DistinctConnections distinct,
    SingleConnections single,
    TransportOptions options,
    TimeProvider clock)
{
    // As long as a timer runs; no token does.
    private static readonly TimeSpan _longestTime = TimeSpan.FromDays(24);

    private readonly AcceptHeader _accept = new();

    public Task PostAsync(HttpContext context) => HandleAsync(context, AllowedOperations.All);

    /// <summary>QUERY: a POST that changes nothing.</summary>
    public Task QueryAsync(HttpContext context) => HandleAsync(context, AllowedOperations.Query | AllowedOperations.Subscription);

    public async Task GetAsync(HttpContext context)
    {
        var request = context.Request;
        if (Admit(context, out var accepted) is { } refusal)
        {
            await sender.SendAsync(context, refusal);
            return;
        }

        if (TokenOf(request) is { } token && accepted!.Stream == StreamKind.EventStream)
        {
            await single.OpenAsync(context, token);
            return;
        }

        var parameters = HttpGet.Read(request.QueryString.Value, out refusal);
        if (parameters is null)
        {
            await sender.SendAsync(context, refusal!);
            return;
        }

        await ExecuteAsync(context, parameters, accepted!, AllowedOperations.Query | AllowedOperations.Subscription);
    }

    private async Task HandleAsync(HttpContext context, AllowedOperations allowed)
    {
        if (Admit(context, out var accepted) is { } refusal)
        {
            await sender.SendAsync(context, refusal);
            return;
        }

        // Most requests: JSON.
        if (context.Request.ContentType is { } type && MediaTypes.Is(type, "application/json"))
        {
            await HandleJsonAsync(context, type, accepted!, allowed);
        }
        else if (TokenOf(context.Request) is { } token && accepted!.Stream == StreamKind.EventStream && context.Request.ContentLength is null or 0)
        {
            await single.OpenAsync(context, token);
        }
        else if (options.MaxUploadFiles > 0 && MultipartUpload.IsMultipart(context.Request))
        {
            await HandleMultipartAsync(context, accepted!, allowed);
        }
        else
        {
            await sender.SendAsync(context, Refusals.UnsupportedMediaType);
        }
    }

    private Refusal? Admit(HttpContext context, out Negotiated? accepted)
    {
        accepted = null;
        if (connections.IsStopping)
        {
            return Refusals.ShuttingDown;
        }

        var request = context.Request;
        if (HttpMethods.IsGet(request.Method))
        {
            if (request.ContentType is { } type && !MediaTypes.Is(type, "application/json"))
            {
                return Refusals.UnsupportedMediaType;
            }

            if (!crossSite.MayAnswer(request))
            {
                return Refusals.CrossSite;
            }
        }

        accepted = _accept.Negotiate(request.Headers.Accept);
        return accepted is null ? Refusals.NotAcceptable : null;
    }

    private async Task HandleJsonAsync(HttpContext context, string contentType, Negotiated accepted, AllowedOperations allowed)
    {
        var charset = MediaTypes.Parameter(contentType, "charset");
        if (!charset.IsEmpty && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            await sender.SendAsync(context, Refusals.UnsupportedCharset);
            return;
        }

        using var body = await ReadBodyAsync(context);
        if (body.Refusal is { } tooLarge)
        {
            await sender.SendAsync(context, tooLarge);
            return;
        }

        if (HttpBatch.IsBatch(body.Bytes.Span))
        {
            await batch.HandleAsync(context, body.Bytes, accepted, allowed);
            return;
        }

        var parameters = RequestReader.Read(body.Bytes, out var refusal);
        if (parameters is null)
        {
            await sender.SendAsync(context, refusal!);
            return;
        }

        await ExecuteAsync(context, parameters, accepted, allowed);
    }

    private async Task HandleMultipartAsync(HttpContext context, Negotiated accepted, AllowedOperations allowed)
    {
        await using var upload = await uploads.ReadAsync(context);
        if (upload.Refusal is { } refusal)
        {
            await sender.SendAsync(context, refusal);
            return;
        }

        await ExecuteAsync(context, upload.Parameters!, accepted, allowed);
    }

    private async Task ExecuteAsync(HttpContext context, RequestParameters parameters, Negotiated accepted, AllowedOperations allowed)
    {
        if (TokenOf(context.Request) is { } token)
        {
            await single.ExecuteAsync(context, token, parameters, allowed);
            return;
        }

        using (parameters)
        {
            if (parameters.IsVariableBatch)
            {
                await batch.HandleAsync(context, parameters, accepted, allowed);
                return;
            }

            await using var result = await pipeline.ExecuteAsync(parameters, OriginOf(context, accepted, allowed), context.RequestAborted);
            await SendAsync(context, result, accepted);
        }
    }

    private RequestOrigin OriginOf(HttpContext context, Negotiated accepted, AllowedOperations allowed) =>
        HttpOrigin.Of(context, options, accepted.Operations & allowed, accepted.Incremental);

    private Task SendAsync(HttpContext context, ExecutionResult result, Negotiated accepted) => result switch
    {
        Refusal refusal => sender.SendAsync(context, refusal),
        StreamResult when accepted.Stream == StreamKind.EventStream => distinct.SendAsync(context, result),
        StreamResult stream => SendAsync(context, stream, accepted.Stream),
        SingleResult when accepted.SingleType is not null => sender.SendAsync(context, result, accepted),

        // Before a stream has begun there is still a status code to say that the method is wrong.
        SingleResult { Kind: ResultKind.OperationNotAllowed } => sender.SendAsync(context, result, Negotiated.Default),
        SingleResult when accepted.Stream == StreamKind.EventStream => distinct.SendAsync(context, result),
        SingleResult one => StreamSender.SendAsync(context, StreamWriter.Of(accepted.Stream), one.Body, context.RequestAborted),
        _ => throw new UnreachableException(),
    };

    private async Task SendAsync(HttpContext context, StreamResult stream, StreamKind kind)
    {
        // The end of the process, or of the token, ends a subscription, which never ends by itself; deferred parts are finished.
        using var token = new CancellationTokenSource(stream.IsSubscription ? TimeOf(context) : Timeout.InfiniteTimeSpan, clock);
        var subscription = new StreamedSubscription(Callers.StayingOf(context, options));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, token.Token, subscription.Ended, stream.IsSubscription ? connections.Stopping : CancellationToken.None);
        if (stream.IsSubscription)
        {
            connections.Add(subscription);
        }

        try
        {
            await StreamSender.SendAsync(context, StreamWriter.Of(kind), stream, ended.Token);
        }
        catch (OperationCanceledException) when (connections.IsStopping || token.IsCancellationRequested || subscription.Ended.IsCancellationRequested)
        {
            // The client sees a stream without its end, and connects again.
        }
        finally
        {
            connections.Remove(subscription);
        }
    }

    // For how long the token holds.
    private TimeSpan TimeOf(HttpContext context)
    {
        var left = Callers.ExpiresAtOf(context, options) - clock.GetUtcNow();
        return left > _longestTime ? Timeout.InfiniteTimeSpan : left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }

    private async ValueTask<RequestBody> ReadBodyAsync(HttpContext context)
    {
        try
        {
            return await RequestBody.ReadAsync(context.Request, options.MaxRequestBytes, context.RequestAborted);
        }
        catch (BadHttpRequestException exception)
        {
            return new RequestBody(exception.StatusCode == Refusals.RequestTimeout.Status
                ? Refusals.RequestTimeout
                : Refusals.TooLarge(options.MaxRequestBytes));
        }
    }

    private string? TokenOf(HttpRequest request) => single.IsEnabled ? SingleConnections.TokenOf(request) : null;
}
