using Omnichannel.Graph.Engine.Execution.Telemetry;

namespace Omnichannel.Graph.Engine.Execution.Subscriptions;

/// <summary>
/// MapSourceToResponseEvent (6.2.3.2): each event of the source executed and written when its reader asks for it, so the source is never ahead of the reader.
/// </summary>
/// <param name="joinable">The source, where those who join it get first what they lack.</param>
internal sealed class SubscriptionResult(
    OperationExecution execution, IAsyncEnumerable<object?> source, IJoinableSource? joinable, CancellationTokenSource ending) : StreamResult
{
    /// <summary>Events after which other work has its turn: a source that never waits would keep its thread for ever.</summary>
    private const int EventsPerTurn = 64;

    private int _isDisposed = Opened();
    private int _isRead;
    private bool _hasFailed;

    public override bool IsSubscription => true;

    public override bool HasFailed => _hasFailed;

    public IJoinableSource? Joinable => joinable;

    /// <summary>The event of the response that was given last, where it has a version.</summary>
    public IVersionedEvent? Told { get; private set; }

    public override async IAsyncEnumerator<ResponseBuffer> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Volatile.Write(ref _isRead, 1);
        using var registration = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), ending);
        await using var events = source.GetAsyncEnumerator(ending.Token);
        for (var turn = 1; ; turn++)
        {
            if (turn % EventsPerTurn == 0)
            {
                await Task.Yield();
            }

            var (more, failure) = await NextAsync(events);
            if (failure is not null)
            {
                yield return failure;
            }

            if (!more)
            {
                yield break;
            }

            var response = await execution.ExecuteEventAsync(events.Current, ending.Token);
            Told = events.Current as IVersionedEvent;
            yield return response;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            GraphQLTelemetry.SubscriptionEnded();
            await ending.CancelAsync();
            if (Interlocked.Exchange(ref _isRead, 1) == 0)
            {
                // A source may hold what it listens to from the moment it is opened.
                await source.GetAsyncEnumerator(ending.Token).DisposeAsync();
            }

            ending.Dispose();
        }
    }

    private static int Opened()
    {
        GraphQLTelemetry.SubscriptionOpened();
        return 0;
    }

    private async ValueTask<(bool More, ResponseBuffer? Failure)> NextAsync(IAsyncEnumerator<object?> events)
    {
        try
        {
            return (await events.MoveNextAsync(), null);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return (false, null);
        }
#pragma warning disable CA1031 // A source that fails ends the response stream with its error.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _hasFailed = true;
            return (false, ErrorWriter.Response([execution.SourceError(exception)]));
        }
    }
}
