namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>The error of an operation that is past a limit of the planner.</summary>
internal static class ExecutionLimitExceeded
{
    public const string Code = "LIMIT_EXCEEDED";

    public static GraphQLException For(string limit, int value) => new(
        new GraphQLError($"The operation is past the limit of {value} {limit}.")
        {
            Extensions = new Dictionary<string, object?> { ["code"] = Code, ["limit"] = limit, ["value"] = value },
        });
}
