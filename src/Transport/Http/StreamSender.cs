using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>Sends a stream of responses over one HTTP response, each as soon as it is there.</summary>
internal static class StreamSender
{
    public static async Task SendAsync(HttpContext context, StreamWriter writer, StreamResult result, CancellationToken cancellationToken)
    {
        Begin(context, writer.ContentType);
        var body = context.Response.BodyWriter;
        writer.Begin(body);
        await using var responses = result.GetAsyncEnumerator(cancellationToken);
        var next = responses.MoveNextAsync();
        if (!next.IsCompleted)
        {
            // The client learns that it has subscribed before there is an event.
            await body.FlushAsync(cancellationToken);
        }

        while (await next)
        {
            using (var response = responses.Current)
            {
                writer.Write(body, response);
            }

            var flushed = await body.FlushAsync(cancellationToken);
            if (flushed.IsCompleted)
            {
                // The reader has gone, and the token may be late to say so.
                return;
            }

            next = responses.MoveNextAsync();
        }

        writer.End(body);
        await body.FlushAsync(cancellationToken);
    }

    /// <summary>Sends one response to a client who accepts nothing but a stream.</summary>
    public static async Task SendAsync(HttpContext context, StreamWriter writer, ResponseBuffer response, CancellationToken cancellationToken)
    {
        Begin(context, writer.ContentType);
        var body = context.Response.BodyWriter;
        writer.Begin(body);
        writer.Write(body, response);
        writer.End(body);
        await body.FlushAsync(cancellationToken);
    }

    /// <summary>Sets the headers of a response that is sent piece by piece.</summary>
    public static void Begin(HttpContext context, string contentType)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var response = context.Response;
        response.ContentType = contentType;
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
    }
}
