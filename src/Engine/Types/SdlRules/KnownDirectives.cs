using System.Diagnostics;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>Every directive that is applied is defined, and for that place (5.7.1, 5.7.2).</summary>
internal sealed class KnownDirectives(SdlContext context) : SdlRule(context)
{
    public override void Enter(SyntaxNode node)
    {
        if (node is not DirectiveNode { Name.Value: var name })
        {
            return;
        }

        if (!Context.Directives.TryGetValue(name, out var known))
        {
            Report($"Unknown directive \"@{name}\".", node);
        }
        else if (LocationOf(Context.Ancestor(1), Context.Ancestor(2)) is var location && !known.Locations.Contains(location))
        {
            Report($"Directive \"@{name}\" may not be used on {location}.", node);
        }
    }

    private static string LocationOf(SyntaxNode node, SyntaxNode parent) => node switch
    {
        SchemaDefinitionNode or SchemaExtensionNode => "SCHEMA",
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => "SCALAR",
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => "OBJECT",
        FieldDefinitionNode => "FIELD_DEFINITION",
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => "INTERFACE",
        UnionTypeDefinitionNode or UnionTypeExtensionNode => "UNION",
        EnumTypeDefinitionNode or EnumTypeExtensionNode => "ENUM",
        EnumValueDefinitionNode => "ENUM_VALUE",
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => "INPUT_OBJECT",
        InputValueDefinitionNode => parent is InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode ? "INPUT_FIELD_DEFINITION" : "ARGUMENT_DEFINITION",
        _ => throw new UnreachableException(),
    };
}
