using Omnichannel.Graph.Engine.Execution.Planning;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>The execution errors of a response, as its caller may see them.</summary>
/// <param name="filter">Makes of an error what the caller sees.</param>
/// <param name="maxErrors">How many are reported at the most; the last says that there are more.</param>
/// <param name="conditions">Which nodes of a field take part, and so are places of its error,</param>
/// <param name="variables">depends on these.</param>
internal sealed class ErrorCollector(
    Func<GraphQLError, GraphQLError> filter, int maxErrors, OperationConditions conditions, VariableValues variables)
{
    private readonly List<GraphQLError> _errors = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Add(FieldError error, FieldPlan field, ResponsePath path)
    {
        if (_errors.Count < maxErrors)
        {
            _errors.Add(filter(Located(error, field) with { Path = path.ToList() }));
        }
        else if (_errors.Count == maxErrors)
        {
            _errors.Add(new GraphQLError($"Too many errors: only the first {maxErrors} are reported."));
        }
    }

    private GraphQLError Located(FieldError failure, FieldPlan field)
    {
        var error = failure.Error ?? failure.Exception switch
        {
            GraphQLException exception => exception.Errors[0],
            var exception => new GraphQLError(exception!.Message) { Exception = exception },
        };
        return error.Locations.IsEmpty
            ? error with { Locations = [.. field.NodesFor(conditions.FlagsOf(variables)).Select(node => node.Location.StartLocation)] }
            : error;
    }
}
