namespace Omnichannel.Graph.Engine.Execution.Subscriptions;

/// <summary>One subscriber of a shared subscription: gets what it lacks first, and then what all get, each event once.</summary>
internal sealed class SharedMember(SharedSubscription subscription, string? after, Action<SharedSubscription> ended) : SharedStreamResult
{
    // What may come while somebody catches up; more, and it begins anew.
    private const int WaitingMax = 256;

    private readonly Lock _gate = new();
    private List<(IVersionedEvent? Event, ResponseBuffer Response)>? _waiting;
    private IResponseObserver? _observer;
    private volatile CatchUp? _known;
    private volatile bool _isLive;
    private bool _isOverrun;
    private bool _hasEnded;
    private bool _hasFailed;
    private int _isDisposed;

    /// <summary>Its place among the members; none before it observes.</summary>
    public int Index { get; set; } = -1;

    public override bool HasFailed => _hasFailed || subscription.HasFailed;

    public override void Observe(IResponseObserver observer)
    {
        _observer = observer;
        _isLive = !subscription.IsJoinable;
        subscription.Observe(this);
        if (!_isLive)
        {
            _ = CatchUpAsync();
        }
    }

    /// <summary>What all get.</summary>
    public void Next(IVersionedEvent? told, ResponseBuffer response)
    {
        if (!_isLive)
        {
            lock (_gate)
            {
                if (!_isLive)
                {
                    Wait(told, response);
                    return;
                }
            }
        }

        Send(told, response);
    }

    /// <summary>Nothing more comes.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _hasEnded = true;
            if (!_isLive)
            {
                return;
            }
        }

        _observer!.OnCompleted();
    }

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            try
            {
                await subscription.LeaveAsync(this);
            }
            finally
            {
                if (subscription.IsOver)
                {
                    ended(subscription);
                }
            }
        }
    }

    private async Task CatchUpAsync()
    {
        // Whoever began the subscription has other things to do.
        await Task.Yield();
        var from = after;
        while (_isDisposed == 0)
        {
            try
            {
                var (known, responses) = await subscription.CatchUpAsync(from);
                foreach (var response in responses)
                {
                    _observer!.OnNext(response);
                }

                if (TryGoLive(known))
                {
                    return;
                }

                from = null;
            }
            catch (OperationCanceledException) when (subscription.IsOver)
            {
                return;
            }
#pragma warning disable CA1031 // What one lacks is part of its source: a source that fails ends the response stream with its error.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _hasFailed = true;
                _observer!.OnNext(subscription.FailureOf(exception));
                return;
            }
        }
    }

    private bool TryGoLive(CatchUp known)
    {
        lock (_gate)
        {
            var waiting = _waiting ?? [];
            _waiting = null;
            if (_isOverrun)
            {
                _isOverrun = false;
                return false;
            }

            _known = known;
            foreach (var (told, response) in waiting)
            {
                Send(told, response);
            }

            _isLive = true;
            if (!_hasEnded)
            {
                return true;
            }
        }

        _observer!.OnCompleted();
        return true;
    }

    private void Wait(IVersionedEvent? told, ResponseBuffer response)
    {
        _waiting ??= [];
        if (_waiting.Count == WaitingMax)
        {
            _waiting.Clear();
            _isOverrun = true;
        }

        if (!_isOverrun)
        {
            _waiting.Add((told, response));
        }
    }

    private void Send(IVersionedEvent? told, ResponseBuffer response)
    {
        if (_known is { } known && told is not null)
        {
            if (known.Knows(told))
            {
                return;
            }

            if (told.Resync)
            {
                // The source begins anew, for all.
                _known = null;
            }
        }

        _observer!.OnNext(response);
    }
}
