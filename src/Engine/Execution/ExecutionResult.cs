namespace Omnichannel.Graph.Engine.Execution;

/// <summary>What a request gets: one response, or a stream of them. Its owner disposes it, which gives the memory back.</summary>
public abstract class ExecutionResult : IAsyncDisposable
{
    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
