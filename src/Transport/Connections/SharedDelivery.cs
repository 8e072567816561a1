using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Connections;

/// <summary>
/// Hands the events of a shared subscription to one client. The event's bytes are everybody's; only the few around them are this client's own. A client
/// who does not keep up is closed by its sink, so it never holds another back.
/// </summary>
internal sealed class SharedDelivery(IOperationSink sink, ClientOperation operation, SharedStreamResult stream) : IResponseObserver
{
    private readonly TaskCompletionSource<ResponseBuffer?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when there are no more events, with the response that tells of the source's failure, if it failed.</summary>
    public Task<ResponseBuffer?> Ended => _ended.Task;

    public void OnNext(ResponseBuffer response)
    {
        if (stream.HasFailed)
        {
            _ended.TrySetResult(response);
        }
        else if (!operation.IsStopped)
        {
            sink.Next(operation, response);
        }
    }

    public void OnCompleted() => _ended.TrySetResult(null);
}
