using Omnichannel.Graph.Engine.Execution.Telemetry;

namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>Loads the entities of one type for a request: keys of all batches that wait are loaded together, each key once.</summary>
internal sealed class EntityLoader(OperationRun run, EntityResolver entity) : IPendingBatch
{
    private readonly Dictionary<object, object?> _known = [];

    // Keys that were asked for and have not come yet, and the batches that came later and wait for them.
    private readonly HashSet<object> _coming = [];
    private readonly List<Batch> _late = [];
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
        _late.AddRange(_waiting);
        var keys = NewKeys(_waiting);
        _waiting = [];
        if (keys.Count > 0)
        {
            GraphQLTelemetry.BatchSent(keys.Count);
            var found = await EntityBoundary.LoadAsync(entity, keys, run.Context);
            for (var index = 0; index < keys.Count; index++)
            {
                _known[keys[index]] = found[index];
                _coming.Remove(keys[index]);
            }
        }

        foreach (var batch in TakeComplete())
        {
            run.Guard(() => Continue(batch));
        }
    }

    private List<object> NewKeys(List<Batch> batches)
    {
        var keys = new List<object>();
        foreach (var parent in batches.SelectMany(batch => batch.Parents))
        {
            if (entity.IsKey(parent) && !_known.ContainsKey(parent) && _coming.Add(parent))
            {
                keys.Add(parent);
            }
        }

        return keys;
    }

    private List<Batch> TakeComplete()
    {
        var complete = _late.FindAll(batch => !Array.Exists(batch.Parents, _coming.Contains));
        _late.RemoveAll(complete.Contains);
        return complete;
    }

    private void Continue(Batch batch)
    {
        batch.SetEntities(Array.ConvertAll(batch.Parents, parent => entity.IsKey(parent) ? _known[parent] : parent));
        run.ExecuteFields(batch);
    }
}
