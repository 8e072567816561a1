namespace Omnichannel.Graph.Engine.Validation;

/// <summary>Ends a validation from any depth: a limit is reached.</summary>
/// <param name="error">What is reported last.</param>
internal sealed class ValidationAbortedException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;
}
