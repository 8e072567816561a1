namespace Omnichannel.Graph.Engine.Execution.Subscriptions;

/// <summary>One source stream with many subscribers. Each event is executed and written once, then handed to all of them.</summary>
internal sealed class SharedSubscription : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationToken _end;
    private readonly OperationExecution _execution;
    private readonly Lazy<Task<ExecutionResult>> _opening;
    private IJoinableSource? _source;
    private SharedMember[] _members = [];
    private SharedMember[]? _snapshot;
    private (long Pumped, Task<(CatchUp Known, ResponseBuffer[] Responses)> Task)? _fromStart;
    private int _memberCount;
    private int _joined;
    private long _pumped;
    private bool _isPumping;
    private bool _isOver;
    private bool _hasFailed;

    public SharedSubscription(OperationExecution first)
    {
        _end = _ending.Token;
        _execution = first.ForSharing(_end);
        _opening = new Lazy<Task<ExecutionResult>>(() => _execution.SubscribeAsync(isShared: true).AsTask());
    }

    public bool IsOver => _isOver;

    public bool HasFailed => _hasFailed;

    /// <summary>Whether who joins gets first what it lacks. Known once it is open.</summary>
    public bool IsJoinable => _source is not null;

    /// <summary>One more subscriber; null when the subscription has ended.</summary>
    /// <param name="after">Where the subscriber was, if it comes again.</param>
    public async ValueTask<ExecutionResult?> JoinAsync(string? after, Action<SharedSubscription> ended, CancellationToken caller)
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return null;
            }

            _joined++;
        }

        var member = new SharedMember(this, after, ended);
        try
        {
            var opened = await _opening.Value.WaitAsync(caller);
            if (opened is SubscriptionResult open)
            {
                _source = open.Joinable;
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

    public void Observe(SharedMember member)
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

    /// <summary>What one lacks, executed. Those who know nothing lack the same as long as nothing happens, so it is made for all of them at once.</summary>
    public Task<(CatchUp Known, ResponseBuffer[] Responses)> CatchUpAsync(string? after)
    {
        if (after is not null)
        {
            return MissingAsync(after);
        }

        lock (_gate)
        {
            if (_fromStart is not { } made || made.Pumped != _pumped || made.Task.IsFaulted || made.Task.IsCanceled)
            {
                _fromStart = made = (_pumped, MissingAsync(null));
            }

            return made.Task;
        }
    }

    public ResponseBuffer FailureOf(Exception exception) => ResponseBuffer.Frozen(ErrorWriter.Response([_execution.SourceError(exception)]));

    public async ValueTask LeaveAsync(SharedMember member)
    {
        bool isLast;
        bool isUnread;
        lock (_gate)
        {
            if (member.Index >= 0)
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

    private async Task<(CatchUp Known, ResponseBuffer[] Responses)> MissingAsync(string? after)
    {
        await Task.Yield();
        var missing = await _source!.MissingAsync(after, _end);
        var responses = new ResponseBuffer[missing.Events.Count];
        for (var index = 0; index < responses.Length; index++)
        {
            responses[index] = ResponseBuffer.Frozen(await _execution.ExecuteEventAsync(missing.Events[index], _end));
        }

        return (missing, responses);
    }

    private async Task PumpAsync()
    {
        var source = (SubscriptionResult)await _opening.Value;
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
                    member.Next(source.HasFailed ? null : source.Told, shared);
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
            member.Complete();
        }
    }

    private SharedMember[] Members()
    {
        lock (_gate)
        {
            _pumped++;
            return _snapshot ??= _members[.._memberCount];
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
}
