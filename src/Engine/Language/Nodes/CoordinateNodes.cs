namespace Omnichannel.Graph.Engine.Language;

/// <summary>A schema coordinate (3.14).</summary>
public abstract class SchemaCoordinateNode : SyntaxNode;

/// <summary><c>Type</c>.</summary>
public sealed class TypeCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.TypeCoordinate;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }
}

/// <summary><c>Type.member</c>.</summary>
public sealed class MemberCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.MemberCoordinate;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The field, input field or enum value.</summary>
    public required NameNode MemberName { get; init; }
}

/// <summary><c>Type.field(argument:)</c>.</summary>
public sealed class ArgumentCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ArgumentCoordinate;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The field.</summary>
    public required NameNode FieldName { get; init; }

    /// <summary>The argument.</summary>
    public required NameNode ArgumentName { get; init; }
}

/// <summary><c>@directive</c>.</summary>
public sealed class DirectiveCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveCoordinate;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }
}

/// <summary><c>@directive(argument:)</c>.</summary>
public sealed class DirectiveArgumentCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveArgumentCoordinate;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The argument.</summary>
    public required NameNode ArgumentName { get; init; }
}
