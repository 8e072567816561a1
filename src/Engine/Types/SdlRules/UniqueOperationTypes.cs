using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>Each operation has at most one root type (3.3.1).</summary>
internal sealed class UniqueOperationTypes(SdlContext context) : SdlRule(context)
{
    private readonly Dictionary<OperationType, OperationTypeDefinitionNode> _defined = [];

    public override void Enter(SyntaxNode node)
    {
        foreach (var root in SdlMembers.OperationTypesOf(node))
        {
            if (Context.Schema?.DeclaredRootTypes.ContainsKey(root.Operation) is true)
            {
                Report($"Type for {DefinitionPrinter.Keyword(root.Operation)} already defined in the schema. It cannot be redefined.", root);
            }
            else if (!_defined.TryAdd(root.Operation, root))
            {
                Report($"There can be only one {DefinitionPrinter.Keyword(root.Operation)} type in schema.", _defined[root.Operation], root);
            }
        }
    }
}
