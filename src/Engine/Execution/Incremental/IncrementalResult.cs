using System.Threading.Channels;

namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>A response in parts: what is there at once, then deferred fields and further items as they come.</summary>
internal sealed class IncrementalResult(OperationExecution execution, ResponseBuffer initial, IncrementalParts parts) : StreamResult
{
    private readonly CancellationTokenSource _ending = CancellationTokenSource.CreateLinkedTokenSource(execution.Caller);
    private readonly DeliveryGraph _graph = new();
    private readonly PayloadWriter _writer = new(execution.Request.IncrementalFormat);

    // As many as there are deferred parts and streams in one response, which validation bounds.
    private readonly Channel<object> _done = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });
    private int _isDisposed;

    public override bool IsSubscription => false;

    public override async IAsyncEnumerator<ResponseBuffer> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var registration = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _ending);
        var first = new Payload();
        _graph.Add(parts, first);
        _writer.Finish(initial, first, _graph.HasNext);
        Start();
        yield return initial;
        while (_graph.HasNext)
        {
            var payload = await NextAsync();
            yield return _writer.Write(payload, _graph.HasNext);
            Start();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            await _ending.CancelAsync();
            _ending.Dispose();
        }
    }

    private async ValueTask<Payload> NextAsync()
    {
        var payload = new Payload();
        while (payload.IsEmpty || (payload.Entries.Count == 0 && payload.Completed.Count == 0 && _graph.HasNext))
        {
            Take(await _done.Reader.ReadAsync(_ending.Token), payload);
            while (_done.Reader.TryRead(out var more))
            {
                Take(more, payload);
            }

            Start();
        }

        return payload;
    }

    private void Take(object done, Payload payload)
    {
        switch (done)
        {
            case IReadOnlyList<DeferredWork> works:
                foreach (var work in works)
                {
                    _graph.Complete(work, payload);
                }

                break;
            case StreamedSlice slice:
                _graph.Complete(slice, payload);
                break;
        }
    }

    private void Start()
    {
        foreach (var together in _graph.ToStart.GroupBy(work => (work.Fields.Plan, work.Fields.Batch)))
        {
            _ = RunAsync([.. together]);
        }

        foreach (var stream in _graph.StreamsToStart)
        {
            _ = RunAsync(stream);
        }

        _graph.ToStart.Clear();
        _graph.StreamsToStart.Clear();
    }

    private async Task RunAsync(IReadOnlyList<DeferredWork> works)
    {
        // The part before it is on its way before this one begins.
        await Task.Yield();
        try
        {
            await DeferredRunner.RunAsync(execution, works, _ending.Token);
            _done.Writer.TryWrite(works);
        }
        catch (OperationCanceledException exception)
        {
            _done.Writer.TryComplete(exception);
        }
    }

    private async Task RunAsync(StreamDelivery stream)
    {
        await Task.Yield();
        try
        {
            await foreach (var slice in StreamRunner.RunAsync(execution, stream, _ending.Token))
            {
                _done.Writer.TryWrite(slice);
            }
        }
        catch (OperationCanceledException exception)
        {
            _done.Writer.TryComplete(exception);
        }
    }
}
