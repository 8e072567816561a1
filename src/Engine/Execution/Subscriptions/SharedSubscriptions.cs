using System.Collections.Concurrent;

using Omnichannel.Graph.Engine.Execution.Planning;

namespace Omnichannel.Graph.Engine.Execution.Subscriptions;

/// <summary>The subscriptions of an executor that are shared, by what they ask for.</summary>
internal sealed class SharedSubscriptions
{
    private readonly ConcurrentDictionary<Key, SharedSubscription> _active = new();

    /// <summary>Joins the subscription that asks for the same, or begins it.</summary>
    public async ValueTask<ExecutionResult> JoinAsync(OperationExecution execution, string sharingKey)
    {
        var resume = execution.Plan.Resume;
        var key = new Key(execution.Plan, resume.OtherVariables(execution.Request.Variables), sharingKey);
        var after = resume.Of(execution);
        while (true)
        {
            var shared = _active.GetOrAdd(key, static (_, first) => new SharedSubscription(first), execution);
            if (await shared.JoinAsync(after, left => _active.TryRemove(new KeyValuePair<Key, SharedSubscription>(key, left)), execution.Caller) is { } result)
            {
                return result;
            }

            // It ended between being found and being joined.
            _active.TryRemove(new KeyValuePair<Key, SharedSubscription>(key, shared));
        }
    }

    private readonly record struct Key(OperationPlan Plan, string Variables, string SharingKey);
}
