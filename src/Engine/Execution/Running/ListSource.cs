using Omnichannel.Graph.Engine.Execution.Planning;

namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>Lists that arrive item by item: read to their end before they are completed, or only their first items where the rest is streamed.</summary>
internal static class ListSource
{
    /// <summary>Whether a list has to be waited for.</summary>
    public static bool NeedsAwait(ValueLevel level, FieldPlan field) =>
        field.Stream is not null || Array.Exists(level.Values, value => value is IAsyncEnumerable<object?>);

    public static async Task ReadAsync(OperationRun run, ValueLevel level, FieldPlan field)
    {
        for (var index = 0; index < level.Values.Length; index++)
        {
            try
            {
                if (field.Stream is not null)
                {
                    await StreamedList.TakeFirstAsync(run, level, index, field);
                }
                else if (level.Values[index] is IAsyncEnumerable<object?> source)
                {
                    level.Values[index] = await ToListAsync(source, run.Context.CancellationToken);
                }
            }
#pragma warning disable CA1031 // A source that fails fails the list's position.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                level.Values[index] = new FieldError(exception);
            }
        }
    }

    private static async Task<List<object?>> ToListAsync(IAsyncEnumerable<object?> source, CancellationToken cancellationToken)
    {
        var items = new List<object?>();
        await foreach (var item in source.WithCancellation(cancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
