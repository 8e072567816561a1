using System.Collections;

using Omnichannel.Graph.Engine.Execution.Planning;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>Turns a field's values into the batches below them: lists laid end to end, objects gathered by type.</summary>
internal static class LevelExpander
{
    public static void Expand(OperationRun run, ValueLevel level, Completion completion, FieldPlan field)
    {
        switch (completion.Kind)
        {
            case CompletionKind.List when completion.Named.IsComposite:
                ExpandLists(run, level, completion, field);
                break;
            case CompletionKind.Object:
                ExpandObjects(run, level, field.ChildPlan((ObjectType)completion.Named));
                break;
            case CompletionKind.Abstract:
                ExpandAbstract(run, level, completion.Named, field);
                break;
        }
    }

    /// <summary>The items of a value where a list is expected; null when it is no list.</summary>
    public static IEnumerable? ItemsOf(object value) => value is string or IDictionary ? null : value as IEnumerable;

    public static FieldError NotAList(FieldPlan field) =>
        new(new GraphQLError($"Expected Iterable, but did not find one for field \"{field.ParentType.Name}.{field.Field.Name}\"."));

    private static void ExpandLists(OperationRun run, ValueLevel level, Completion completion, FieldPlan field)
    {
        var starts = new int[level.Values.Length + 1];
        for (var index = 0; index < level.Values.Length; index++)
        {
            starts[index + 1] = starts[index] + CountItems(level, index, field);
        }

        var items = new object?[starts[^1]];
        for (var index = 0; index < level.Values.Length; index++)
        {
            if (level.Values[index] is ICollection list)
            {
                CopyItems(list, items, starts[index]..starts[index + 1], level, index);
            }
        }

        var itemLevel = new ValueLevel(items);
        level.SetItems(itemLevel, starts);
        Expand(run, itemLevel, completion.Item!, field);
    }

    /// <summary>How many items a list has. What can only be read once is read into a list; what is no list becomes an error.</summary>
    private static int CountItems(ValueLevel level, int index, FieldPlan field)
    {
        try
        {
            switch (level.Values[index])
            {
                case null or FieldError:
                    return 0;
                case ICollection list and not IDictionary:
                    return list.Count;
                case var value when ItemsOf(value) is { } sequence:
                    List<object?> items = [.. sequence.Cast<object?>()];
                    level.Values[index] = items;
                    return items.Count;
                default:
                    level.Values[index] = NotAList(field);
                    return 0;
            }
        }
#pragma warning disable CA1031 // A sequence that fails while it is read fails the list's position.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            level.Values[index] = new FieldError(exception);
            return 0;
        }
    }

    private static void CopyItems(ICollection list, object?[] items, Range place, ValueLevel level, int index)
    {
        try
        {
            list.CopyTo(items, place.Start.Value);
        }
#pragma warning disable CA1031 // The same, for one that changes meanwhile.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            items.AsSpan(place).Clear();
            level.Values[index] = new FieldError(exception);
        }
    }

    private static void ExpandObjects(OperationRun run, ValueLevel level, SelectionSetPlan plan)
    {
        var values = level.Values;
        var missing = values.AsSpan().Count((object?)null);
        foreach (var value in values)
        {
            missing += value is FieldError ? 1 : 0;
        }

        if (missing == values.Length)
        {
            return;
        }

        if (missing == 0)
        {
            Start(run, level, run.BatchOf(plan, values!), rows: null);
            return;
        }

        var parents = new object[values.Length - missing];
        var rows = new int[values.Length];
        var next = 0;
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is { } value and not FieldError)
            {
                parents[next] = value;
                rows[index] = next++;
            }
        }

        Start(run, level, run.BatchOf(plan, parents), rows);
    }

    private static void Start(OperationRun run, ValueLevel level, Batch batch, int[]? rows)
    {
        level.SetBatch(batch, rows);
        run.Execute(batch);
    }

    private static void ExpandAbstract(OperationRun run, ValueLevel level, NamedType type, FieldPlan field)
    {
        var values = level.Values;
        var types = new ObjectType?[values.Length];
        var groups = new Dictionary<ObjectType, List<object>>();
        var rows = new int[values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is { } value and not FieldError && RuntimeTypeOf(run, level, index, type, field) is { } objectType)
            {
                types[index] = objectType;
                if (!groups.TryGetValue(objectType, out var group))
                {
                    groups.Add(objectType, group = []);
                }

                rows[index] = group.Count;
                group.Add(value);
            }
        }

        var batches = groups.ToDictionary(group => group.Key, group => run.BatchOf(field.ChildPlan(group.Key), [.. group.Value]));
        level.SetBatches(Array.ConvertAll(types, objectType => objectType is null ? null : batches[objectType]), rows);
        foreach (var batch in batches.Values)
        {
            run.Execute(batch);
        }
    }

    private static ObjectType? RuntimeTypeOf(OperationRun run, ValueLevel level, int index, NamedType type, FieldPlan field)
    {
        try
        {
            var objectType = run.Plan.Executable.RuntimeType(type, level.Values[index]!);
            if (objectType is not null && run.Plan.Schema.IsPossibleType(type, objectType))
            {
                return objectType;
            }

            level.Values[index] = new FieldError(new GraphQLError(objectType is null
                ? $"Abstract type \"{type}\" must resolve to an Object type at runtime for field \"{field.ParentType.Name}.{field.Field.Name}\"."
                    + $" Either the \"{type}\" type should provide a \"resolveType\" function or each possible type should provide an \"isTypeOf\" function."
                : $"Runtime Object type \"{objectType}\" is not a possible type for \"{type}\"."));
        }
        catch (GraphQLException exception)
        {
            level.Values[index] = new FieldError(exception);
        }

        return null;
    }
}
