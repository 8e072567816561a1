using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Changes;

/// <summary>Somebody who watches: the newest change of each key that was not read yet, in the order in which the keys changed first.</summary>
internal sealed class ChangeWatch
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, LoggedChange> _newest = [];
    private TaskCompletionSource? _waiting;

    public void Tell(LoggedChange change)
    {
        TaskCompletionSource? waiting;
        lock (_gate)
        {
            _newest[change.Change.Key] = change;
            (waiting, _waiting) = (_waiting, null);
        }

        waiting?.TrySetResult();
    }

    /// <summary>The next change; waits for one. Only one reads.</summary>
    public async ValueTask<LoggedChange> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task waiting;
            lock (_gate)
            {
                if (_newest.Count > 0)
                {
                    var (_, change) = _newest.GetAt(0);
                    _newest.RemoveAt(0);
                    return change;
                }

                _waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting = _waiting.Task;
            }

            await waiting.WaitAsync(cancellationToken);
        }
    }
}
