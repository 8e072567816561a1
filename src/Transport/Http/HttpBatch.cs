using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

using Microsoft.AspNetCore.Http;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>
/// Several requests in one: a list as the body, or a list of variables. The answer is a list in their order, or lines of JSON in the order in which
/// they are done, each with <c>requestIndex</c> and <c>variableIndex</c>.
/// </summary>
internal sealed class HttpBatch(GraphQLPipeline pipeline, ResponseSender sender, TransportOptions options)
{
    public static bool IsBatch(ReadOnlySpan<byte> body)
    {
        var start = body.IndexOfAnyExcept(" \t\r\n"u8);
        return start >= 0 && body[start] == '[';
    }

    /// <summary>A list of requests, each of which may have a list of variables.</summary>
    public async Task HandleAsync(HttpContext context, ReadOnlyMemory<byte> body, Negotiated accepted, AllowedOperations allowed)
    {
        var requests = new List<RequestParameters>();
        try
        {
            var refusal = Read(body, requests) ?? Check(requests);
            if (refusal is not null)
            {
                await sender.SendAsync(context, refusal);
                return;
            }

            await ExecuteAsync(context, [.. EntriesOf(requests)], accepted, allowed);
        }
        finally
        {
            requests.ForEach(request => request.Dispose());
        }
    }

    /// <summary>One request with a list of variables.</summary>
    public async Task HandleAsync(HttpContext context, RequestParameters request, Negotiated accepted, AllowedOperations allowed)
    {
        if (Check([request]) is { } refusal)
        {
            await sender.SendAsync(context, refusal);
            return;
        }

        var entries = EntriesOf([request]).Select(entry => entry with { RequestIndex = null });
        await ExecuteAsync(context, [.. entries], accepted, allowed);
    }

    private static Refusal? Read(ReadOnlyMemory<byte> body, List<RequestParameters> requests)
    {
        if (!RequestReader.IsText(body.Span))
        {
            return Refusals.NotJson;
        }

        try
        {
            return ReadList(body, requests);
        }
        catch (JsonException exception)
        {
            return RequestReader.RefusalOf(exception);
        }
    }

    private static Refusal? ReadList(ReadOnlyMemory<byte> body, List<RequestParameters> requests)
    {
        var reader = RequestReader.Open(body.Span);
        reader.Read();
        Refusal? refusal = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (refusal is null && RequestReader.Read(body[start..(int)reader.BytesConsumed], out refusal) is { } request)
            {
                requests.Add(request);
            }
        }

        reader.Read();
        return refusal;
    }

    private Refusal? Check(List<RequestParameters> requests)
    {
        var count = requests.Sum(request => request.IsVariableBatch ? request.Variables.GetArrayLength() : 1);
        return options.MaxBatchSize <= 1 ? Refusals.BatchingOff
            : count == 0 ? Refusals.EmptyBatch
            : count > options.MaxBatchSize ? Refusals.BatchTooLarge(options.MaxBatchSize)
            : null;
    }

    private static IEnumerable<Entry> EntriesOf(List<RequestParameters> requests)
    {
        for (var index = 0; index < requests.Count; index++)
        {
            var request = requests[index];
            if (!request.IsVariableBatch)
            {
                yield return new Entry(request, request.Variables, index, null);
                continue;
            }

            var variableIndex = 0;
            foreach (var variables in request.Variables.EnumerateArray())
            {
                yield return new Entry(request, variables, index, variableIndex++);
            }
        }
    }

    private Task ExecuteAsync(HttpContext context, Entry[] entries, Negotiated accepted, AllowedOperations allowed)
    {
        var origin = HttpOrigin.Of(context, options, allowed & AllowedOperations.QueryOrMutation, IncrementalFormat.None);
        var running = entries.Select(entry => ExecuteAsync(entry, origin, context.RequestAborted));
        return accepted.Stream == StreamKind.JsonLines ? SendLinesAsync(context, [.. running]) : SendListAsync(context, [.. running]);
    }

    private async Task<(Entry Entry, ResponseBuffer Body)> ExecuteAsync(Entry entry, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var result = await pipeline.ExecuteAsync(entry.Request, entry.Variables, origin, cancellationToken);
        return (entry, result is SingleResult single ? single.Body : ((Refusal)result).ToResponse());
    }

    private async Task SendListAsync(HttpContext context, List<Task<(Entry Entry, ResponseBuffer Body)>> running)
    {
        using var list = new ResponseBuffer();
        list.Write("["u8);
        for (var index = 0; index < running.Count; index++)
        {
            var (_, body) = await running[index];
            using (body)
            {
                list.Write(index == 0 ? [] : ","u8);
                body.CopyTo(list);
            }
        }

        list.Write("]"u8);
        await sender.SendAsync(context, StatusCodes.Ok, MediaTypes.Json, list);
    }

    private static async Task SendLinesAsync(HttpContext context, List<Task<(Entry Entry, ResponseBuffer Body)>> running)
    {
        StreamSender.Begin(context, MediaTypes.JsonLines);
        var writer = context.Response.BodyWriter;
        await foreach (var done in Task.WhenEach(running))
        {
            var (entry, body) = await done;
            using (body)
            {
                // The indexes go in front of the response's own members.
                writer.Write("{"u8);
                writer.Write(Encoding.ASCII.GetBytes(entry.Indexes));
                writer.Write(body.ToArray().AsSpan(1));
                writer.Write("\n"u8);
            }

            await writer.FlushAsync(context.RequestAborted);
        }
    }

    private sealed record Entry(RequestParameters Request, JsonElement Variables, int? RequestIndex, int? VariableIndex)
    {
        public string Indexes =>
            (RequestIndex is { } request ? string.Create(CultureInfo.InvariantCulture, $"\"requestIndex\":{request},") : "")
            + (VariableIndex is { } variable ? string.Create(CultureInfo.InvariantCulture, $"\"variableIndex\":{variable},") : "");
    }
}
