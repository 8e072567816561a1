using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.8.4, All Variables Used: an operation or one of its fragments uses every variable.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/>
internal sealed class NoUnusedVariables : ValidationRule
{
    private readonly List<(OperationDefinitionNode Operation, ReportPosition Position)> _operations = [];

    public override NodeKinds Enters => NodeKinds.Operation;

    public override NodeKinds Leaves => NodeKinds.Document;

    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (!operation.VariableDefinitions.IsEmpty)
        {
            _operations.Add((operation, context.Position()));
        }
    }

    public override void LeaveDocument(DocumentNode document, ValidationContext context)
    {
        foreach (var (operation, position) in _operations)
        {
            Check(operation, position, context);
        }
    }

    private static void Check(OperationDefinitionNode operation, ReportPosition position, ValidationContext context)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var usage in context.Fragments.UsagesOf(operation))
        {
            used.Add(usage.Node.Name.Value);
        }

        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            if (!used.Contains(name))
            {
                var inOperation = operation.Name is { } named ? $" in operation \"{named.Value}\"" : "";
                context.Report(position, new GraphQLError($"Variable \"${name}\" is never used{inOperation}.", definition));
            }
        }
    }
}
