using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>A directive that is not repeatable is applied once to a place; a definition and its extensions are one place (5.7.3).</summary>
internal sealed class UniqueDirectivesPerLocation(SdlContext context) : SdlRule(context)
{
    private readonly Dictionary<string, DirectiveNode> _onSchema = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _onTypes = new(StringComparer.Ordinal);

    public override void Enter(SyntaxNode node)
    {
        var directives = DirectivesOf(node);
        if (directives.IsEmpty)
        {
            return;
        }

        var seen = SeenOn(node);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (Context.Directives.TryGetValue(name, out var known) && !known.IsRepeatable && !seen.TryAdd(name, directive))
            {
                Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            }
        }
    }

    private static ImmutableArray<DirectiveNode> DirectivesOf(SyntaxNode node) => node switch
    {
        TypeSystemDefinitionNode definition => definition.Directives,
        FieldDefinitionNode field => field.Directives,
        InputValueDefinitionNode value => value.Directives,
        EnumValueDefinitionNode value => value.Directives,
        _ => [],
    };

    private Dictionary<string, DirectiveNode> SeenOn(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode or SchemaExtensionNode:
                return _onSchema;
            case NamedTypeSystemNode { Name.Value: var name }:
                if (!_onTypes.TryGetValue(name, out var seen))
                {
                    _onTypes[name] = seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
                }

                return seen;
            default:
                return new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        }
    }
}
