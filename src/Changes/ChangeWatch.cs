using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Changes;

/// <summary>Somebody who watches: the newest change of each key that was not read yet, in the order of their places.</summary>
internal sealed class ChangeWatch(int waitingMax)
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<(string Topic, string Key), LoggedChange> _newest = [];
    private TaskCompletionSource? _waiting;
    private bool _missed;

    public void Tell(LoggedChange change)
    {
        lock (_gate)
        {
            // At the end: who comes again after having read this one must have read all before it.
            _newest.Remove((change.Change.Topic, change.Change.Key));
            if (_newest.Count == waitingMax)
            {
                _newest.Clear();
                _missed = true;
            }
            else if (!_missed)
            {
                _newest.Add((change.Change.Topic, change.Change.Key), change);
            }
        }

        Wake();
    }

    /// <summary>Something was not told: what waits is of no use any more.</summary>
    public void Miss()
    {
        lock (_gate)
        {
            _newest.Clear();
            _missed = true;
        }

        Wake();
    }

    /// <summary>The next change; waits for one. Only one reads.</summary>
    /// <returns>Null when some were missed, so that everything has to be read anew. What is told from then on comes after that.</returns>
    public async ValueTask<LoggedChange?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task waiting;
            lock (_gate)
            {
                if (_missed)
                {
                    _missed = false;
                    return null;
                }

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

    private void Wake()
    {
        TaskCompletionSource? waiting;
        lock (_gate)
        {
            (waiting, _waiting) = (_waiting, null);
        }

        waiting?.TrySetResult();
    }
}
