namespace Omnichannel.Graph.Engine.Language;

/// <summary>A reference to a type (2.11).</summary>
public abstract class TypeNode : SyntaxNode;

/// <summary>A named type.</summary>
public sealed class NamedTypeNode : TypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }
}

/// <summary>A list of a type.</summary>
public sealed class ListTypeNode : TypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The items' type.</summary>
    public required TypeNode Type { get; init; }
}

/// <summary>A type that excludes null.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>A named or list type.</summary>
    public required TypeNode Type { get; init; }
}
