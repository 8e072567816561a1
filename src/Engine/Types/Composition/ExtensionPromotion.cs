using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>In a module's schema an extension of a type that only other modules define is the module's definition of it (Apollo Federation v2).</summary>
internal static class ExtensionPromotion
{
    /// <summary>The definitions, where the first extension of an undefined type has become its definition.</summary>
    public static IEnumerable<DefinitionNode> Promote(IReadOnlyList<DefinitionNode> definitions)
    {
        var defined = definitions.OfType<TypeDefinitionNode>().Select(type => type.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            yield return definition is TypeExtensionNode extension
                && !BuiltInDefinitions.IsBuiltInType(extension.Name.Value)
                && defined.Add(extension.Name.Value)
                ? Promote(extension)
                : definition;
        }
    }

    private static TypeDefinitionNode Promote(TypeExtensionNode extension) => extension switch
    {
        ScalarTypeExtensionNode type => new ScalarTypeDefinitionNode { Location = type.Location, Name = type.Name, Directives = type.Directives },
        ObjectTypeExtensionNode type => new ObjectTypeDefinitionNode
        {
            Location = type.Location,
            Name = type.Name,
            Directives = type.Directives,
            Interfaces = type.Interfaces,
            Fields = type.Fields,
        },
        InterfaceTypeExtensionNode type => new InterfaceTypeDefinitionNode
        {
            Location = type.Location,
            Name = type.Name,
            Directives = type.Directives,
            Interfaces = type.Interfaces,
            Fields = type.Fields,
        },
        UnionTypeExtensionNode type => new UnionTypeDefinitionNode
        {
            Location = type.Location,
            Name = type.Name,
            Directives = type.Directives,
            Types = type.Types,
        },
        EnumTypeExtensionNode type => new EnumTypeDefinitionNode
        {
            Location = type.Location,
            Name = type.Name,
            Directives = type.Directives,
            Values = type.Values,
        },
        _ => new InputObjectTypeDefinitionNode
        {
            Location = extension.Location,
            Name = extension.Name,
            Directives = extension.Directives,
            Fields = ((InputObjectTypeExtensionNode)extension).Fields,
        },
    };
}
