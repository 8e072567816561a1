using System.Threading.Channels;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>
/// The events of a subscription that equal subscriptions share: executed and serialised once, whatever the number of subscribers. A subscriber gets the events
/// from the moment on at which it started to observe.
/// </summary>
public abstract class SharedStreamResult : StreamResult
{
    private const int WaitingMax = 256;

    /// <inheritdoc/>
    public override bool IsSubscription => true;

    /// <summary>Starts to push the responses. Called once; ended by disposing the result.</summary>
    public abstract void Observe(IResponseObserver observer);

    /// <summary>Reads the responses one by one. A reader that falls too far behind gets no more of them, and its stream ends with an error.</summary>
    public override async IAsyncEnumerator<ResponseBuffer> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var waiting = Channel.CreateBounded<ResponseBuffer>(new BoundedChannelOptions(WaitingMax) { SingleReader = true, SingleWriter = true });
        Observe(new QueueObserver(waiting.Writer));
        await foreach (var response in waiting.Reader.ReadAllAsync(cancellationToken))
        {
            yield return response;
        }
    }

    private sealed class QueueObserver(ChannelWriter<ResponseBuffer> waiting) : IResponseObserver
    {
        public void OnNext(ResponseBuffer response)
        {
            if (!waiting.TryWrite(response))
            {
                waiting.TryComplete(new GraphQLException(new GraphQLError("The subscriber reads too slowly.").WithCode("SLOW_CONSUMER")));
            }
        }

        public void OnCompleted() => waiting.TryComplete();
    }
}
