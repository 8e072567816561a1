namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>What came of coercing a request's variables.</summary>
/// <param name="Values">The values; null when there are errors.</param>
/// <param name="Errors">Everything that is wrong, for the caller; empty when nothing is.</param>
internal readonly record struct VariableResult(VariableValues? Values, IReadOnlyList<GraphQLError> Errors);
