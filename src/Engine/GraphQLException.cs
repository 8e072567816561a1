namespace Omnichannel.Graph.Engine;

/// <summary>Errors that end what was asked: a syntax error, or an error that a resolver wants its caller to see.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>One error.</summary>
    public GraphQLException(GraphQLError error)
        : this([error])
    {
    }

    /// <summary>Several errors, at least one.</summary>
    public GraphQLException(IReadOnlyList<GraphQLError> errors)
        : base(errors[0].Message) => Errors = errors;

    /// <summary>At least one error, each ready to be shown to the caller.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
