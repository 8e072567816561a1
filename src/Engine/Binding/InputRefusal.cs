namespace Omnichannel.Graph.Engine.Binding;

/// <summary>Inputs that fit the schema and are refused all the same.</summary>
public static class InputRefusal
{
    private const string Code = "BAD_USER_INPUT";

    /// <summary>The exception that shows a message to the caller, with <c>extensions.code</c> <c>BAD_USER_INPUT</c>.</summary>
    public static GraphQLException Of(string message) => new(new GraphQLError(message).WithCode(Code));
}
