using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>No two types have one name (3.3).</summary>
internal sealed class UniqueTypeNames(SdlContext context) : SdlRule(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void Enter(SyntaxNode node)
    {
        if (node is not TypeDefinitionNode { Name: var name })
        {
            return;
        }

        if (Context.Schema?.Type(name.Value) is not null)
        {
            Report($"Type \"{name.Value}\" already exists in the schema. It cannot also be defined in this type definition.", name);
        }
        else if (!_known.TryAdd(name.Value, name))
        {
            Report($"There can be only one type named \"{name.Value}\".", _known[name.Value], name);
        }
    }
}
