using Omnichannel.Graph.Engine.Execution.Planning;

namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>A selection set being executed for all objects of one type on a path: a table of parents by fields.</summary>
/// <param name="plan">The selection set.</param>
/// <param name="parents">The objects, or keys of entities, none of them null.</param>
internal sealed class Batch(SelectionSetPlan plan, object[] parents)
{
    private readonly ValueLevel?[] _columns = new ValueLevel?[plan.Fields.Length];
    private Dictionary<int, FieldError>? _errors;

    public SelectionSetPlan Plan { get; } = plan;

    public object[] Parents { get; private set; } = parents;

    /// <summary>Which fields take part; null for all.</summary>
    public bool[]? Included { get; set; }

    /// <summary>The row of each original parent, -1 where an entity was not found; null where every parent kept its row.</summary>
    public int[]? RowOf { get; private set; }

    /// <summary>A resolved field's values, one per row.</summary>
    public ValueLevel Column(int field) => _columns[field]!;

    public void SetColumn(int field, ValueLevel values) => _columns[field] = values;

    /// <summary>Why an original parent has no row, where its entity could not be loaded.</summary>
    public FieldError? ErrorOf(int parent) => _errors?.GetValueOrDefault(parent);

    /// <summary>Replaces keys by what was found for them, and closes the gaps.</summary>
    /// <param name="entities">One per parent: the object, null when there is none, or a <see cref="FieldError"/>.</param>
    public void SetEntities(object?[] entities)
    {
        if (!Array.Exists(entities, entity => entity is null or FieldError))
        {
            Parents = entities!;
            return;
        }

        var rows = new int[entities.Length];
        var found = new List<object>(entities.Length);
        for (var index = 0; index < entities.Length; index++)
        {
            rows[index] = -1;
            if (entities[index] is FieldError error)
            {
                (_errors ??= []).Add(index, error);
            }
            else if (entities[index] is { } entity)
            {
                rows[index] = found.Count;
                found.Add(entity);
            }
        }

        RowOf = rows;
        Parents = [.. found];
    }
}
