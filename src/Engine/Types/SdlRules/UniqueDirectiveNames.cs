using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>No two directives have one name (3.3).</summary>
internal sealed class UniqueDirectiveNames(SdlContext context) : SdlRule(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void Enter(SyntaxNode node)
    {
        if (node is not DirectiveDefinitionNode { Name: var name })
        {
            return;
        }

        if (Context.Schema?.Directive(name.Value) is not null)
        {
            Report($"Directive \"@{name.Value}\" already exists in the schema. It cannot be redefined.", name);
        }
        else if (!_known.TryAdd(name.Value, name))
        {
            Report($"There can be only one directive named \"@{name.Value}\".", _known[name.Value], name);
        }
    }
}
