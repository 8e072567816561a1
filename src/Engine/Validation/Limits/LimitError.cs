namespace Omnichannel.Graph.Engine.Validation.Limits;

/// <summary>Errors of limits: each names the limit and its value, for people and for programs.</summary>
internal static class LimitError
{
    public const string Code = "LIMIT_EXCEEDED";

    /// <param name="limit">The option's name, as in <c>maxOperationDepth</c>.</param>
    /// <param name="value">The option's value.</param>
    /// <param name="message">What was found, without a full stop.</param>
    public static GraphQLError Of(string limit, long value, string message) => new($"{message}; the limit {limit} is {value}.")
    {
        Extensions = new Dictionary<string, object?> { ["code"] = Code, ["limit"] = limit, ["value"] = value },
    };
}
