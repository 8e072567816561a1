using Omnichannel.Graph.Engine.Execution.Planning;

namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>The first items of a streamed list; what is left waits for its turn.</summary>
internal static class StreamedList
{
    public static async Task TakeFirstAsync(OperationRun run, ValueLevel level, int index, FieldPlan field)
    {
        var count = IncrementalDirectives.InitialCountOf(field.Stream!, run.Variables);
        if (count < 0)
        {
            level.Values[index] = new FieldError(new GraphQLError("initialCount must be a positive integer"));
            return;
        }

        switch (level.Values[index])
        {
            case IAsyncEnumerable<object?> source:
                await TakeFirstAsync(run, level, index, source, count);
                break;
            case { } value and not FieldError when LevelExpander.ItemsOf(value) is { } items:
                List<object?> all = [.. items.Cast<object?>()];
                if (all.Count > count)
                {
                    level.Values[index] = all.GetRange(0, count);
                    SetRest(level, index, new StreamRest(all.GetRange(count, all.Count - count), null, count));
                }

                break;
        }
    }

    private static async Task TakeFirstAsync(OperationRun run, ValueLevel level, int index, IAsyncEnumerable<object?> source, int count)
    {
        var items = new List<object?>();
        var enumerator = source.GetAsyncEnumerator(run.Context.CancellationToken);
        while (items.Count < count)
        {
            if (!await enumerator.MoveNextAsync())
            {
                await enumerator.DisposeAsync();
                level.Values[index] = items;
                return;
            }

            items.Add(enumerator.Current);
        }

        level.Values[index] = items;
        SetRest(level, index, new StreamRest([], enumerator, count));
    }

    private static void SetRest(ValueLevel level, int index, StreamRest rest) =>
        (level.Rests ??= new StreamRest?[level.Values.Length])[index] = rest;
}
