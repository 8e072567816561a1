namespace Omnichannel.Graph.Engine.Execution;

/// <summary>A failure in the place of a value: one parent's field failed, the others did not.</summary>
public sealed class FieldError
{
    /// <summary>A failure to show as it is: its message, code and extensions reach the caller; path and locations are set by the engine.</summary>
    public FieldError(GraphQLError error) => Error = error;

    /// <summary>Something thrown. A <see cref="GraphQLException"/> is shown as it is, anything else as an internal error without its text.</summary>
    public FieldError(Exception exception) => Exception = exception;

    /// <summary>What to show, or null when it follows from <see cref="Exception"/>.</summary>
    public GraphQLError? Error { get; }

    /// <summary>What was thrown, or null.</summary>
    public Exception? Exception { get; }
}
