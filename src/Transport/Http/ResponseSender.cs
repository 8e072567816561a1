using System.Globalization;
using System.IO.Compression;

using Microsoft.AspNetCore.Http;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>Sends one response, with its length, compressed where that pays.</summary>
internal sealed class ResponseSender(TransportOptions options)
{
    /// <summary>Sends what came of a request.</summary>
    /// <param name="result">A single result or a refusal.</param>
    public Task SendAsync(HttpContext context, ExecutionResult result, Negotiated accepted)
    {
        if (result is Refusal refusal)
        {
            return SendAsync(context, refusal);
        }

        var single = (SingleResult)result;
        var isGet = HttpMethods.IsGet(context.Request.Method);
        var status = StatusCodes.Of(single.Kind, options.HttpSpec, accepted.IsLegacy, isGet);
        if (status == StatusCodes.MethodNotAllowed)
        {
            context.Response.Headers.Allow = "POST";
        }

        return SendAsync(context, status, accepted.SingleType!, single.Body);
    }

    /// <summary>Sends a refusal as JSON.</summary>
    public async Task SendAsync(HttpContext context, Refusal refusal)
    {
        var headers = context.Response.Headers;
        if (refusal.Allow is not null)
        {
            headers.Allow = refusal.Allow;
        }

        if (refusal.RetryAfterSeconds > 0)
        {
            headers.RetryAfter = refusal.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        if (refusal.ClosesConnection && HttpProtocol.IsHttp11(context.Request.Protocol))
        {
            headers.Connection = "close";
        }

        using var body = refusal.ToResponse();
        await SendAsync(context, StatusCodes.Of(refusal, options.HttpSpec), MediaTypes.Json, body);
    }

    public Task SendAsync(HttpContext context, int status, string contentType, ResponseBuffer body)
    {
        var response = context.Response;
        if (status != StatusCodes.Ok)
        {
            response.StatusCode = status;
        }

        response.ContentType = contentType;
        if (body.Length >= options.CompressionThreshold && EncodingOf(context.Request) is { } encoding)
        {
            return CompressAsync(response, encoding, body);
        }

        response.ContentLength = body.Length;
        var writer = response.BodyWriter;
        body.CopyTo(writer);
        return FlushAsync(writer);
    }

    private static Task FlushAsync(System.IO.Pipelines.PipeWriter writer)
    {
        var flush = writer.FlushAsync();
        if (flush.IsCompletedSuccessfully)
        {
            _ = flush.GetAwaiter().GetResult();
            return Task.CompletedTask;
        }

        return flush.AsTask();
    }

    private static async Task CompressAsync(HttpResponse response, string encoding, ResponseBuffer body)
    {
        response.Headers.ContentEncoding = encoding;
        response.Headers.Append("Vary", "Accept-Encoding");
        var target = response.BodyWriter.AsStream(leaveOpen: true);
        await using Stream stream = encoding == "br"
            ? new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true)
            : new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true);
        var writer = System.IO.Pipelines.PipeWriter.Create(stream, new System.IO.Pipelines.StreamPipeWriterOptions(leaveOpen: true));
        body.CopyTo(writer);
        await writer.CompleteAsync();
    }

    private static string? EncodingOf(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding;
        if (accepted.Count == 0)
        {
            return null;
        }

        var header = accepted.ToString();
        return Accepts(header, "br") ? "br" : Accepts(header, "gzip") ? "gzip" : null;
    }

    private static bool Accepts(ReadOnlySpan<char> header, ReadOnlySpan<char> encoding)
    {
        foreach (var range in header.Split(','))
        {
            var part = header[range].Trim();
            if (MediaTypes.Is(part, encoding))
            {
                var quality = MediaTypes.Parameter(part, "q");
                return quality.IsEmpty || quality.Trim("0.").Length > 0;
            }
        }

        return false;
    }
}
