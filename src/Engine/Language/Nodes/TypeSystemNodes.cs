using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>A type system definition or extension (3).</summary>
public abstract class TypeSystemDefinitionNode : DefinitionNode
{
    /// <summary>Applied directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary><c>schema { ... }</c> (3.3).</summary>
public sealed class SchemaDefinitionNode : TypeSystemDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <summary>The description, if one is written.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The root types.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];
}

/// <summary><c>extend schema</c> (3.3.2).</summary>
public sealed class SchemaExtensionNode : TypeSystemDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <summary>The root types it adds.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];
}

/// <summary>A root type of a schema.</summary>
public sealed class OperationTypeDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>Which operation it is the root of.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>The object type.</summary>
    public required NamedTypeNode Type { get; init; }
}

/// <summary>The definition of a directive (3.13).</summary>
public sealed class DirectiveDefinitionNode : TypeSystemDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <summary>The description, if one is written.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>In source order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>Whether it may be applied more than once in a place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Where it may be applied.</summary>
    public ImmutableArray<NameNode> Locations { get; init; } = [];
}

/// <summary>A definition or an extension of a named type.</summary>
public abstract class NamedTypeSystemNode : TypeSystemDefinitionNode
{
    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }
}

/// <summary>The definition of a named type.</summary>
public abstract class TypeDefinitionNode : NamedTypeSystemNode
{
    /// <summary>The description, if one is written.</summary>
    public StringValueNode? Description { get; init; }
}

/// <summary>The extension of a named type.</summary>
public abstract class TypeExtensionNode : NamedTypeSystemNode;

/// <summary>The definition of a scalar (3.5).</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;
}

/// <summary>An extension of a scalar (3.5).</summary>
public sealed class ScalarTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;
}

/// <summary>The definition of an object type (3.6).</summary>
public sealed class ObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

    /// <summary>What it says it implements.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>In source order.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];
}

/// <summary>An extension of an object type (3.6).</summary>
public sealed class ObjectTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    /// <summary>What it says it implements.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>In source order.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];
}

/// <summary>The definition of an interface (3.7).</summary>
public sealed class InterfaceTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    /// <summary>What it says it implements.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>In source order.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];
}

/// <summary>An extension of an interface (3.7).</summary>
public sealed class InterfaceTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

    /// <summary>What it says it implements.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>In source order.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];
}

/// <summary>The definition of a union (3.8).</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <summary>Its members.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; init; } = [];
}

/// <summary>An extension of a union (3.8).</summary>
public sealed class UnionTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <summary>Its members.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; init; } = [];
}

/// <summary>The definition of an enum (3.9).</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <summary>In source order.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];
}

/// <summary>An extension of an enum (3.9).</summary>
public sealed class EnumTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <summary>In source order.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];
}

/// <summary>The definition of an input object (3.10).</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>In source order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; init; } = [];
}

/// <summary>An extension of an input object (3.10).</summary>
public sealed class InputObjectTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <summary>In source order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; init; } = [];
}

/// <summary>A field of an object type or interface.</summary>
public sealed class FieldDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <summary>The description, if one is written.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>In source order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Applied directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>An argument or an input field.</summary>
public sealed class InputValueDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <summary>The description, if one is written.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Its constant default, if any.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Applied directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValueDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    /// <summary>The description, if one is written.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Applied directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}
