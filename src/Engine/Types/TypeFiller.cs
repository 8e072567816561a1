using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>Gives the shell of a type what its definition and its extensions say.</summary>
internal static class TypeFiller
{
    /// <summary>Fills a type; extensions of another kind of type are passed over.</summary>
    public static void Fill(NamedType type, TypeDefinitionNode definition, IReadOnlyList<TypeExtensionNode> extensions, MemberFactory members)
    {
        IReadOnlyList<TypeExtensionNode> own = [.. extensions.Where(extension => IsFor(extension, type.Kind))];
        IReadOnlyList<SyntaxNode> nodes = [definition, .. own];
        type.Description = definition.Description?.Value;
        type.Definition = members.IsBuiltIn ? null : definition;
        type.Extensions = [.. own];
        type.Directives = own.Count is 0 ? definition.Directives : [.. definition.Directives, .. own.SelectMany(extension => extension.Directives)];
        switch (type)
        {
            case ScalarType scalar:
                scalar.SpecifiedByUrl = BuiltInDirectives.SpecifiedByUrl(type.Directives);
                break;
            case ComplexType complex:
                FillComplex(complex, nodes, members);
                break;
            case UnionType union:
                union.DeclaredTypes = [.. nodes.SelectMany(node => SdlMembers.UnionTypesOf(node)).Select(members.References.Resolve)];
                break;
            case EnumType enumType:
                var values = Unique.ByName(nodes.SelectMany(node => SdlMembers.EnumValuesOf(node)), node => node.Name.Value);
                enumType.Values = [.. values.Select(node => members.EnumValue(enumType, node))];
                break;
            case InputObjectType input:
                input.IsOneOf = BuiltInDirectives.IsOneOf(definition.Directives);
                var inputs = Unique.ByName(nodes.SelectMany(node => SdlMembers.InputFieldsOf(node)), node => node.Name.Value);
                input.Fields = [.. inputs.Select(node => members.InputField(input, node))];
                break;
            default:
                break;
        }
    }

    private static bool IsFor(TypeExtensionNode extension, TypeKind kind) => extension switch
    {
        ScalarTypeExtensionNode => kind is TypeKind.Scalar,
        ObjectTypeExtensionNode => kind is TypeKind.Object,
        InterfaceTypeExtensionNode => kind is TypeKind.Interface,
        UnionTypeExtensionNode => kind is TypeKind.Union,
        EnumTypeExtensionNode => kind is TypeKind.Enum,
        _ => kind is TypeKind.InputObject,
    };

    private static void FillComplex(ComplexType type, IReadOnlyList<SyntaxNode> nodes, MemberFactory members)
    {
        type.DeclaredInterfaces = [.. nodes.SelectMany(node => SdlMembers.InterfacesOf(node)).Select(members.References.Resolve)];
        var fields = Unique.ByName(nodes.SelectMany(node => SdlMembers.FieldsOf(node)), node => node.Name.Value);
        type.Fields = [.. fields.Select(node => members.Field(type, node))];
    }
}
