namespace Omnichannel.Graph.Engine.Execution;

/// <summary>Several responses, in order: the events of a subscription, or an initial result and its deferred parts.</summary>
/// <remarks>Read once. Whoever reads a response disposes it. Disposing the result ends the source.</remarks>
public abstract class StreamResult : ExecutionResult, IAsyncEnumerable<ResponseBuffer>
{
    /// <summary>Whether these are events, and not parts of one response.</summary>
    public abstract bool IsSubscription { get; }

    /// <summary>Whether the source has failed: the response that was read last is the end, and has errors without data.</summary>
    public virtual bool HasFailed => false;

    /// <inheritdoc/>
    public abstract IAsyncEnumerator<ResponseBuffer> GetAsyncEnumerator(CancellationToken cancellationToken = default);
}
