namespace Omnichannel.Graph.Engine.Execution;

/// <summary>
/// Runs one request's work one piece at a time. Continuations of resolvers come back to its queue; when the queue is empty, loaders send their batches:
/// a batch holds everything that could be asked for by then, without timers or polling.
/// </summary>
internal sealed class ExecutionScheduler : SynchronizationContext
{
    private readonly Lock _gate = new();
    private Queue<(SendOrPostCallback Callback, object? State)>? _ready;
    private List<IPendingBatch>? _batches;
    private TaskCompletionSource? _signal;
    private int _outstanding;

    /// <summary>How many pieces of work have been started and not yet ended.</summary>
    public void Begin() => Interlocked.Increment(ref _outstanding);

    /// <summary>Ends a piece of work that <see cref="Begin"/> started.</summary>
    public void End() => Interlocked.Decrement(ref _outstanding);

    public override void Post(SendOrPostCallback d, object? state)
    {
        TaskCompletionSource? signal;
        lock (_gate)
        {
            (_ready ??= new()).Enqueue((d, state));
            (signal, _signal) = (_signal, null);
        }

        signal?.TrySetResult();
    }

    public override void Send(SendOrPostCallback d, object? state) => Post(d, state);

    public override SynchronizationContext CreateCopy() => this;

    public void Enqueue(IPendingBatch batch)
    {
        lock (_gate)
        {
            (_batches ??= []).Add(batch);
        }
    }

    /// <summary>Runs a first piece of work, and what comes of it until nothing is outstanding.</summary>
    public ValueTask RunAsync(SendOrPostCallback first, object? state, CancellationToken cancellationToken)
    {
        RunReady(first, state);
        return Volatile.Read(ref _outstanding) == 0 ? ValueTask.CompletedTask : WaitAsync(cancellationToken);
    }

    private async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref _outstanding) > 0)
        {
            Task? wait = null;
            lock (_gate)
            {
                if (_ready is not { Count: > 0 } && _batches is null)
                {
                    _signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    wait = _signal.Task;
                }
            }

            if (wait is not null)
            {
                await wait.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            RunReady(first: null, null);
        }
    }

    private void RunReady(SendOrPostCallback? first, object? firstState)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            first?.Invoke(firstState);
            while (true)
            {
                if (TryTake(out var callback, out var state))
                {
                    callback(state);
                }
                else if (!SendBatches())
                {
                    return;
                }
            }
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    private bool TryTake(out SendOrPostCallback callback, out object? state)
    {
        lock (_gate)
        {
            if (_ready is not null && _ready.TryDequeue(out var item))
            {
                (callback, state) = item;
                return true;
            }
        }

        callback = null!;
        state = null;
        return false;
    }

    private bool SendBatches()
    {
        List<IPendingBatch> batches;
        lock (_gate)
        {
            if (_batches is null)
            {
                return false;
            }

            (batches, _batches) = (_batches, null);
        }

        foreach (var batch in batches)
        {
            Begin();
            _ = FinishAsync(batch.SendAsync());
        }

        return true;
    }

    private async Task FinishAsync(ValueTask sent)
    {
        await sent;
        End();
    }
}
