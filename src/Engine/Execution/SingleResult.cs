namespace Omnichannel.Graph.Engine.Execution;

/// <summary>One response.</summary>
/// <param name="kind">What came of the request, from which a transport takes its status code.</param>
/// <param name="body">The response, a JSON object.</param>
public sealed class SingleResult(ResultKind kind, ResponseBuffer body) : ExecutionResult
{
    /// <summary>What came of the request.</summary>
    public ResultKind Kind { get; } = kind;

    /// <summary>The response: a JSON object, UTF-8, no byte order mark.</summary>
    public ResponseBuffer Body { get; } = body;

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        Body.Dispose();
        return ValueTask.CompletedTask;
    }
}
