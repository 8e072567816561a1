using System.Diagnostics;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>What is extended exists, and is of the extension's kind (3.4.3).</summary>
internal sealed class PossibleTypeExtensions(SdlContext context) : SdlRule(context)
{
    public override void Enter(SyntaxNode node)
    {
        if (node is not TypeExtensionNode { Name.Value: var name } extension)
        {
            return;
        }

        var definition = Context.DefinedTypes.GetValueOrDefault(name);
        var type = Context.Schema?.Type(name);
        var kind = definition is null ? type?.Kind : KindOf(definition);
        if (kind is null)
        {
            var known = Context.DefinedTypes.Keys.Concat(Context.Schema?.Types.Select(known => known.Name) ?? []);
            Report($"Cannot extend type \"{name}\" because it is not defined.{Suggestions.DidYouMean(name, known)}", extension.Name);
        }
        else if (kind != KindOf(extension))
        {
            var message = $"Cannot extend non-{NameOf(KindOf(extension))} type \"{name}\".";
            Report(message, definition is null ? [extension] : [definition, extension]);
        }
    }

    private static TypeKind KindOf(NamedTypeSystemNode node) => node switch
    {
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => TypeKind.Scalar,
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => TypeKind.Object,
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => TypeKind.Interface,
        UnionTypeDefinitionNode or UnionTypeExtensionNode => TypeKind.Union,
        EnumTypeDefinitionNode or EnumTypeExtensionNode => TypeKind.Enum,
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => TypeKind.InputObject,
        _ => throw new UnreachableException(),
    };

    private static string NameOf(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => "scalar",
        TypeKind.Object => "object",
        TypeKind.Interface => "interface",
        TypeKind.Union => "union",
        TypeKind.Enum => "enum",
        _ => "input object",
    };
}
