using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.8.1, Variable Uniqueness: no two variables of an operation have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/>
internal sealed class UniqueVariableNames : ValidationRule
{
    private static readonly Func<VariableDefinitionNode, NameNode> _nameOf = definition => definition.Variable.Name;

    public override NodeKinds Enters => NodeKinds.Operation;

    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (!DuplicateNames.Exist(operation.VariableDefinitions, _nameOf))
        {
            return;
        }

        foreach (var (name, nodes) in DuplicateNames.In(operation.VariableDefinitions, _nameOf))
        {
            context.Report($"There can be only one variable named \"${name}\".", nodes);
        }
    }
}
