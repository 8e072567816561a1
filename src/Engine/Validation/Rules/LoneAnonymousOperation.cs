using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.2.3.1, Lone Anonymous Operation: an operation without a name is the only one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation"/>
internal sealed class LoneAnonymousOperation : ValidationRule
{
    private int _operations;

    public override NodeKinds Enters => NodeKinds.Document | NodeKinds.Operation;

    public override void EnterDocument(DocumentNode document, ValidationContext context)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode)
            {
                _operations++;
            }
        }
    }

    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (operation.Name is null && _operations > 1)
        {
            context.Report("This anonymous operation must be the only defined operation.", operation);
        }
    }
}
