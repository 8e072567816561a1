namespace Omnichannel.Graph.Engine.Binding;

/// <summary>The <c>extensions.code</c> of inputs that fit the schema and are refused all the same.</summary>
internal static class InputCodes
{
    public const string BadUserInput = "BAD_USER_INPUT";

    public static GraphQLException Refuse(string message) => new(new GraphQLError(message).WithCode(BadUserInput));
}
