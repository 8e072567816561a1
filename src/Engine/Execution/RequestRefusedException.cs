namespace Omnichannel.Graph.Engine.Execution;

/// <summary>A request error (7.1.1): the request is answered without being executed.</summary>
internal sealed class RequestRefusedException(ResultKind kind, IReadOnlyList<GraphQLError> errors) : Exception
{
    public ResultKind Kind { get; } = kind;

    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
