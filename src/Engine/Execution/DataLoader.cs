using Omnichannel.Graph.Engine.Execution.Telemetry;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>Loads the values of distinct keys, in their order; null where there is none.</summary>
public delegate ValueTask<IReadOnlyList<TValue?>> BatchLoad<TKey, TValue>(IReadOnlyList<TKey> keys, RequestContext request);

/// <summary>
/// A request's loader: coalesces and dedupes keys. A batch is sent when the request has no other work that can run, so a loader may wait for a loader.
/// </summary>
public sealed class DataLoader<TKey, TValue> : IPendingBatch
    where TKey : notnull
{
    private readonly BatchLoad<TKey, TValue> _load;
    private readonly RequestContext _request;
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _known = [];
    private List<TKey> _pending = [];

    internal DataLoader(BatchLoad<TKey, TValue> load, RequestContext request)
    {
        _load = load;
        _request = request;
    }

    /// <summary>The value of a key; null where there is none.</summary>
    public Task<TValue?> LoadAsync(TKey key)
    {
        lock (_known)
        {
            return Find(key).Task;
        }
    }

    /// <summary>The values of keys, which may repeat, in their order.</summary>
    public Task<TValue?[]> LoadAsync(IReadOnlyList<TKey> keys)
    {
        var tasks = new Task<TValue?>[keys.Count];
        lock (_known)
        {
            for (var index = 0; index < tasks.Length; index++)
            {
                tasks[index] = Find(keys[index]).Task;
            }
        }

        return Task.WhenAll(tasks);
    }

    async ValueTask IPendingBatch.SendAsync()
    {
        List<TKey> keys;
        lock (_known)
        {
            (keys, _pending) = (_pending, []);
        }

        GraphQLTelemetry.BatchSent(keys.Count);
        try
        {
            var values = await _load(keys, _request);
            for (var index = 0; index < keys.Count; index++)
            {
                SourceOf(keys[index]).SetResult(values[index]);
            }
        }
#pragma warning disable CA1031 // Whoever waits for a key is told, and shows it at its own position.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            foreach (var key in keys)
            {
                SourceOf(key).TrySetException(exception);
            }
        }
    }

    private TaskCompletionSource<TValue?> SourceOf(TKey key)
    {
        lock (_known)
        {
            return _known[key];
        }
    }

    private TaskCompletionSource<TValue?> Find(TKey key)
    {
        if (!_known.TryGetValue(key, out var source))
        {
            _known.Add(key, source = new TaskCompletionSource<TValue?>());
            if (_pending.Count == 0)
            {
                _request.Scheduler.Enqueue(this);
            }

            _pending.Add(key);
        }

        return source;
    }
}
