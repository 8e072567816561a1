using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.8.3, All Variable Uses Defined: an operation defines every variable that it and its fragments use.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/>
internal sealed class NoUndefinedVariables : ValidationRule
{
    private readonly List<(OperationDefinitionNode Operation, ReportPosition Position)> _operations = [];

    public override NodeKinds Enters => NodeKinds.Operation;

    public override NodeKinds Leaves => NodeKinds.Document;

    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context) =>
        _operations.Add((operation, context.Position()));

    public override void LeaveDocument(DocumentNode document, ValidationContext context)
    {
        if (!context.Fragments.HasVariableUsages)
        {
            return;
        }

        foreach (var (operation, position) in _operations)
        {
            Check(operation, position, context);
        }
    }

    private static void Check(OperationDefinitionNode operation, ReportPosition position, ValidationContext context)
    {
        var defined = new HashSet<string>(operation.VariableDefinitions.Length, StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            defined.Add(definition.Variable.Name.Value);
        }

        foreach (var usage in context.Fragments.UsagesOf(operation))
        {
            var name = usage.Node.Name.Value;
            if (!defined.Contains(name))
            {
                var by = operation.Name is { } named ? $" by operation \"{named.Value}\"" : "";
                context.Report(position, new GraphQLError($"Variable \"${name}\" is not defined{by}.", usage.Node, operation));
            }
        }
    }
}
