using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.2.2.1, Operation Name Uniqueness: no two operations have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/>
internal sealed class UniqueOperationNames : ValidationRule
{
    private Dictionary<string, NameNode>? _names;

    public override NodeKinds Enters => NodeKinds.Operation;

    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (operation.Name is not { } name)
        {
            return;
        }

        _names ??= new Dictionary<string, NameNode>(StringComparer.Ordinal);
        if (!_names.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one operation named \"{name.Value}\".", _names[name.Value], name);
        }
    }
}
