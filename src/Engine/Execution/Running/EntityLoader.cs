using Omnichannel.Graph.Engine.Execution.Telemetry;

namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>Loads the entities of one type for a request: keys of all batches that wait are loaded together, each key once.</summary>
internal sealed class EntityLoader(OperationRun run, EntityResolver entity) : IPendingBatch
{
    private readonly Dictionary<object, object?> _known = [];
    private List<Batch> _waiting = [];

    public void Load(Batch batch)
    {
        if (_waiting.Count == 0)
        {
            run.Scheduler.Enqueue(this);
        }

        _waiting.Add(batch);
    }

    public async ValueTask SendAsync()
    {
        List<Batch> batches;
        (batches, _waiting) = (_waiting, []);
        var keys = NewKeys(batches);
        if (keys.Count > 0)
        {
            GraphQLTelemetry.BatchSent(keys.Count);
            var found = await EntityBoundary.LoadAsync(entity, keys, run.Context);
            for (var index = 0; index < keys.Count; index++)
            {
                _known[keys[index]] = found[index];
            }
        }

        foreach (var batch in batches)
        {
            run.Guard(() => Continue(batch));
        }
    }

    private List<object> NewKeys(List<Batch> batches)
    {
        var keys = new List<object>();
        foreach (var parent in batches.SelectMany(batch => batch.Parents))
        {
            if (entity.IsKey(parent) && _known.TryAdd(parent, null))
            {
                keys.Add(parent);
            }
        }

        return keys;
    }

    private void Continue(Batch batch)
    {
        batch.SetEntities(Array.ConvertAll(batch.Parents, parent => entity.IsKey(parent) ? _known[parent] : parent));
        run.ExecuteFields(batch);
    }
}
