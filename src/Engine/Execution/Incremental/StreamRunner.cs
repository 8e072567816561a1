using System.Runtime.CompilerServices;

using Omnichannel.Graph.Engine.Execution.Running;

namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>Executes the rest of a streamed list: what is there at a time together, each slice told as soon as it is written.</summary>
internal static class StreamRunner
{
    private const int SliceMax = 100;

    public static async IAsyncEnumerable<StreamedSlice> RunAsync(
        OperationExecution execution, StreamDelivery stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rest = stream.Items.Rest;
        var index = rest.FirstIndex;
        await using var source = rest.Source;
        for (var start = 0; start < rest.Items.Count; start += SliceMax)
        {
            List<object?> values = [.. rest.Items.Skip(start).Take(SliceMax)];
            var isLast = source is null && start + values.Count == rest.Items.Count;
            var slice = await WriteAsync(execution, stream, values, index, isLast, cancellationToken);
            yield return slice;
            if (slice.IsLast)
            {
                yield break;
            }

            index += values.Count;
        }

        while (true)
        {
            var (more, failure) = await NextAsync(execution, stream, source!);
            if (!more)
            {
                yield return new StreamedSlice(stream, index, null, [], null, IsLast: true, failure);
                yield break;
            }

            var slice = await WriteAsync(execution, stream, [source!.Current], index, isLast: false, cancellationToken);
            yield return slice;
            if (slice.IsLast)
            {
                yield break;
            }

            index++;
        }
    }

    private static async ValueTask<(bool More, IReadOnlyList<GraphQLError> Failure)> NextAsync(
        OperationExecution execution, StreamDelivery stream, IAsyncEnumerator<object?> source)
    {
        try
        {
            return (await source.MoveNextAsync(), []);
        }
#pragma warning disable CA1031 // A source that fails ends its list, and the client is told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var errors = execution.NewErrors();
            errors.Add(new FieldError(exception), stream.Items.Field, new ResponsePath(stream.Items.Path));
            return (false, errors.Errors);
        }
    }

    private static async ValueTask<StreamedSlice> WriteAsync(
        OperationExecution execution, StreamDelivery stream, List<object?> values, int firstIndex, bool isLast, CancellationToken cancellationToken)
    {
        using var time = new ExecutionTime(execution.Options, cancellationToken);
        time.Start();
        var run = new OperationRun(execution.Plan, execution.Request, execution.Variables, time.Token);
        var level = new ValueLevel([.. values]);
        try
        {
            await run.Scheduler.RunAsync(
                _ => run.Guard(() => LevelExpander.Expand(run, level, stream.Items.Completion, stream.Items.Field)), null, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (time.IsUp)
        {
            return new StreamedSlice(stream, firstIndex, null, [], null, IsLast: true, [time.Error with { Path = stream.Items.Path }]);
        }

        return run.Fault is { } fault
            ? new StreamedSlice(stream, firstIndex, null, [], null, IsLast: true, [execution.SourceError(fault) with { Path = stream.Items.Path }])
            : Write(execution, stream, level, firstIndex, isLast);
    }

    private static StreamedSlice Write(OperationExecution execution, StreamDelivery stream, ValueLevel level, int firstIndex, bool isLast)
    {
        var buffer = new ResponseBuffer();
        var writer = new JsonResponseWriter(buffer);
        var written = new List<GraphQLError>();
        var parts = new IncrementalParts(stream.Items.Scope);
        for (var index = 0; index < level.Values.Length; index++)
        {
            var mark = buffer.Position;
            var errors = execution.NewErrors();
            var completer = execution.NewCompleter(writer, errors, parts, [.. stream.Items.Path, firstIndex + index]);
            if (index > 0)
            {
                writer.WriteByte((byte)',');
            }

            if (!completer.TryWriteItem(level, index, stream.Items.Completion, stream.Items.Field))
            {
                buffer.Rewind(mark);
                var body = index == 0 ? null : buffer;
                return new StreamedSlice(stream, firstIndex, body, written, parts, IsLast: true, errors.Errors);
            }

            written.AddRange(errors.Errors);
        }

        return new StreamedSlice(stream, firstIndex, buffer, written, parts, isLast, []);
    }
}
