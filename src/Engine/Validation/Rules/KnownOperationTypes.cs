using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.2.1.1, Operation Type Existence: the schema supports the kind of operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence"/>
internal sealed class KnownOperationTypes : ValidationRule
{
    public override NodeKinds Enters => NodeKinds.Operation;

    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (context.Schema.RootType(operation.Operation) is null)
        {
            context.Report($"The {WordOf(operation.Operation)} operation is not supported by the schema.", operation);
        }
    }

    private static string WordOf(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
