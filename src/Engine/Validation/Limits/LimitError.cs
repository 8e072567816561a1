using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Limits;

/// <summary>Errors of limits: each names the limit and its value, for people and for programs.</summary>
internal static class LimitError
{
    public const string Code = "LIMIT_EXCEEDED";
    public const string CostCode = "COST_LIMIT";

    /// <param name="limit">The option's name, as in <c>maxOperationDepth</c>.</param>
    /// <param name="value">The option's value.</param>
    /// <param name="message">What was found, without a full stop.</param>
    public static GraphQLError Of(string limit, int value, string message, params ReadOnlySpan<SyntaxNode> nodes) =>
        Of(Code, limit, value, FormattableString.Invariant($"{message}; the limit {limit} is {value}."), nodes);

    /// <inheritdoc cref="Of(string, int, string, ReadOnlySpan{SyntaxNode})"/>
    public static GraphQLError OfCost(string limit, double value, string message, params ReadOnlySpan<SyntaxNode> nodes) =>
        Of(CostCode, limit, value, FormattableString.Invariant($"{message}; the limit {limit} is {value}."), nodes);

    private static GraphQLError Of(string code, string limit, object value, string message, ReadOnlySpan<SyntaxNode> nodes) =>
        new(message, nodes)
        {
            Extensions = new Dictionary<string, object?> { ["code"] = code, ["limit"] = limit, ["value"] = value },
        };
}
