namespace Omnichannel.Graph.Engine.Language;

/// <summary>The kinds of syntax node, named as in the specification's grammar (appendix B).</summary>
public enum SyntaxKind
{
    /// <inheritdoc cref="NameNode"/>
    Name,

    /// <inheritdoc cref="DocumentNode"/>
    Document,

    /// <inheritdoc cref="OperationDefinitionNode"/>
    OperationDefinition,

    /// <inheritdoc cref="FragmentDefinitionNode"/>
    FragmentDefinition,

    /// <inheritdoc cref="VariableDefinitionNode"/>
    VariableDefinition,

    /// <inheritdoc cref="SelectionSetNode"/>
    SelectionSet,

    /// <inheritdoc cref="FieldNode"/>
    Field,

    /// <inheritdoc cref="FragmentSpreadNode"/>
    FragmentSpread,

    /// <inheritdoc cref="InlineFragmentNode"/>
    InlineFragment,

    /// <inheritdoc cref="ArgumentNode"/>
    Argument,

    /// <inheritdoc cref="DirectiveNode"/>
    Directive,

    /// <inheritdoc cref="VariableNode"/>
    Variable,

    /// <inheritdoc cref="IntValueNode"/>
    IntValue,

    /// <inheritdoc cref="FloatValueNode"/>
    FloatValue,

    /// <inheritdoc cref="StringValueNode"/>
    StringValue,

    /// <inheritdoc cref="BooleanValueNode"/>
    BooleanValue,

    /// <inheritdoc cref="NullValueNode"/>
    NullValue,

    /// <inheritdoc cref="EnumValueNode"/>
    EnumValue,

    /// <inheritdoc cref="ListValueNode"/>
    ListValue,

    /// <inheritdoc cref="ObjectValueNode"/>
    ObjectValue,

    /// <inheritdoc cref="ObjectFieldNode"/>
    ObjectField,

    /// <inheritdoc cref="NamedTypeNode"/>
    NamedType,

    /// <inheritdoc cref="ListTypeNode"/>
    ListType,

    /// <inheritdoc cref="NonNullTypeNode"/>
    NonNullType,

    /// <inheritdoc cref="SchemaDefinitionNode"/>
    SchemaDefinition,

    /// <inheritdoc cref="SchemaExtensionNode"/>
    SchemaExtension,

    /// <inheritdoc cref="OperationTypeDefinitionNode"/>
    OperationTypeDefinition,

    /// <inheritdoc cref="DirectiveDefinitionNode"/>
    DirectiveDefinition,

    /// <inheritdoc cref="ScalarTypeDefinitionNode"/>
    ScalarTypeDefinition,

    /// <inheritdoc cref="ScalarTypeExtensionNode"/>
    ScalarTypeExtension,

    /// <inheritdoc cref="ObjectTypeDefinitionNode"/>
    ObjectTypeDefinition,

    /// <inheritdoc cref="ObjectTypeExtensionNode"/>
    ObjectTypeExtension,

    /// <inheritdoc cref="InterfaceTypeDefinitionNode"/>
    InterfaceTypeDefinition,

    /// <inheritdoc cref="InterfaceTypeExtensionNode"/>
    InterfaceTypeExtension,

    /// <inheritdoc cref="UnionTypeDefinitionNode"/>
    UnionTypeDefinition,

    /// <inheritdoc cref="UnionTypeExtensionNode"/>
    UnionTypeExtension,

    /// <inheritdoc cref="EnumTypeDefinitionNode"/>
    EnumTypeDefinition,

    /// <inheritdoc cref="EnumTypeExtensionNode"/>
    EnumTypeExtension,

    /// <inheritdoc cref="InputObjectTypeDefinitionNode"/>
    InputObjectTypeDefinition,

    /// <inheritdoc cref="InputObjectTypeExtensionNode"/>
    InputObjectTypeExtension,

    /// <inheritdoc cref="FieldDefinitionNode"/>
    FieldDefinition,

    /// <inheritdoc cref="InputValueDefinitionNode"/>
    InputValueDefinition,

    /// <inheritdoc cref="EnumValueDefinitionNode"/>
    EnumValueDefinition,

    /// <inheritdoc cref="TypeCoordinateNode"/>
    TypeCoordinate,

    /// <inheritdoc cref="MemberCoordinateNode"/>
    MemberCoordinate,

    /// <inheritdoc cref="ArgumentCoordinateNode"/>
    ArgumentCoordinate,

    /// <inheritdoc cref="DirectiveCoordinateNode"/>
    DirectiveCoordinate,

    /// <inheritdoc cref="DirectiveArgumentCoordinateNode"/>
    DirectiveArgumentCoordinate,
}
