namespace Omnichannel.Graph.Engine.Execution.Subscriptions;

/// <summary>One source stream with many subscribers. Each event is executed and written once, then handed to all of them.</summary>
internal sealed class SharedSubscription : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationToken _end;
    private readonly Lazy<Task<ExecutionResult>> _opening;
    private Member[] _members = [];
    private Member[]? _snapshot;
    private int _memberCount;
    private int _joined;
    private bool _isPumping;
    private bool _isOver;
    private bool _hasFailed;

    public SharedSubscription(OperationExecution first)
    {
        _end = _ending.Token;
        var execution = first.ForSharing(_end);
        _opening = new Lazy<Task<ExecutionResult>>(() => execution.SubscribeAloneAsync().AsTask());
    }

    /// <summary>One more subscriber; null when the subscription has ended.</summary>
    public async ValueTask<ExecutionResult?> JoinAsync(Action<SharedSubscription> ended, CancellationToken caller)
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return null;
            }

            _joined++;
        }

        var member = new Member(this, ended);
        try
        {
            var opened = await _opening.Value.WaitAsync(caller);
            if (opened is StreamResult)
            {
                return member;
            }

            ended(this);
            return new SingleResult(((SingleResult)opened).Kind, ResponseBuffer.Frozen(((SingleResult)opened).Body));
        }
        catch
        {
            await member.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => _ending.Dispose();

    private void Observe(Member member)
    {
        lock (_gate)
        {
            if (_memberCount == _members.Length)
            {
                Array.Resize(ref _members, Math.Max(4, _memberCount * 2));
            }

            member.Index = _memberCount;
            _members[_memberCount++] = member;
            _snapshot = null;
            if (_isPumping)
            {
                return;
            }

            _isPumping = true;
        }

        _ = PumpAsync();
    }

    private async Task PumpAsync()
    {
        var source = (StreamResult)await _opening.Value;
        try
        {
            await using var responses = source.GetAsyncEnumerator(_end);
            var next = responses.MoveNextAsync();

            // The source is open before the first subscriber goes on; its events are not sent on that subscriber's thread, which has other things to do.
            await Task.Yield();
            for (; await next; next = responses.MoveNextAsync())
            {
                var response = responses.Current;
                _hasFailed = source.HasFailed;
                var shared = ResponseBuffer.Frozen(response);
                foreach (var member in Members())
                {
                    member.Observer!.OnNext(shared);
                }
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The last subscriber has left.
        }

        lock (_gate)
        {
            _isOver = true;
        }

        await source.DisposeAsync();
        foreach (var member in Members())
        {
            member.Observer!.OnCompleted();
        }
    }

    private Member[] Members()
    {
        lock (_gate)
        {
            return _snapshot ??= _members[.._memberCount];
        }
    }

    private async ValueTask LeaveAsync(Member member)
    {
        bool isLast;
        bool isUnread;
        lock (_gate)
        {
            if (member.Observer is not null)
            {
                var last = _members[--_memberCount];
                (_members[member.Index] = last).Index = member.Index;
                _members[_memberCount] = null!;
                _snapshot = null;
            }

            isLast = --_joined == 0 && !_isOver;
            _isOver |= isLast;
            isUnread = isLast && !_isPumping;
        }

        if (isLast)
        {
            await _ending.CancelAsync();
            Dispose();
        }

        if (isUnread)
        {
            await CloseUnreadAsync();
        }
    }

    /// <summary>Closes a source that everybody left before the first looked at it.</summary>
    private async ValueTask CloseUnreadAsync()
    {
        try
        {
            await using var opened = await _opening.Value;
        }
        catch (OperationCanceledException)
        {
            // It was still being opened.
        }
    }

    private sealed class Member(SharedSubscription subscription, Action<SharedSubscription> ended) : SharedStreamResult
    {
        private int _isDisposed;

        public IResponseObserver? Observer { get; private set; }

        public int Index { get; set; }

        public override bool HasFailed => subscription._hasFailed;

        public override void Observe(IResponseObserver observer)
        {
            Observer = observer;
            subscription.Observe(this);
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
                    if (subscription._isOver)
                    {
                        ended(subscription);
                    }
                }
            }
        }
    }
}
