namespace Omnichannel.Graph.Changes;

/// <summary>What was heard from others and not told yet.</summary>
internal sealed class HeardPages
{
    private const int WaitingMax = 256;

    private readonly Lock _gate = new();
    private readonly Queue<ChangePage> _pages = new();
    private TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _missed;

    /// <summary>Completes when something was heard.</summary>
    public Task Heard
    {
        get
        {
            lock (_gate)
            {
                return _heard.Task;
            }
        }
    }

    /// <param name="page">What was heard; null when something may have been missed.</param>
    public void Hear(ChangePage? page)
    {
        lock (_gate)
        {
            if (page is null || _pages.Count == WaitingMax)
            {
                _pages.Clear();
                _missed = true;
            }
            else
            {
                _pages.Enqueue(page);
            }

            _heard.TrySetResult();
        }
    }

    /// <summary>Takes everything that was heard, in its order.</summary>
    /// <returns>Whether something may have been missed.</returns>
    public bool Take(List<ChangePage> pages)
    {
        lock (_gate)
        {
            pages.AddRange(_pages);
            _pages.Clear();
            if (_heard.Task.IsCompleted)
            {
                _heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return _missed && !(_missed = false);
        }
    }
}
