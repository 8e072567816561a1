using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>There is at most one schema definition (3.3.1).</summary>
internal sealed class LoneSchemaDefinition(SdlContext context) : SdlRule(context)
{
    private int _count;

    public override void Enter(SyntaxNode node)
    {
        if (node is not SchemaDefinitionNode)
        {
            return;
        }

        if (Context.Schema is { } schema && (schema.Definition is not null || schema.DeclaredRootTypes.Count > 0))
        {
            Report("Cannot define a new schema within a schema extension.", node);
        }
        else if (_count++ > 0)
        {
            Report("Must provide only one schema definition.", node);
        }
    }
}
