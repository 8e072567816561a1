using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>An input value (2.9).</summary>
public abstract class ValueNode : SyntaxNode;

/// <summary>A use of a variable, <c>$name</c>.</summary>
public sealed class VariableNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }
}

/// <summary>An integer literal (2.9.1).</summary>
public sealed class IntValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>As written.</summary>
    public required string Value { get; init; }
}

/// <summary>A number with a fraction or an exponent (2.9.2).</summary>
public sealed class FloatValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>As written.</summary>
    public required string Value { get; init; }
}

/// <summary>A string (2.9.4).</summary>
public sealed class StringValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The text, escapes resolved, a block string dedented.</summary>
    public required string Value { get; init; }

    /// <summary>Whether it was written between triple quotes.</summary>
    public bool IsBlock { get; init; }
}

/// <summary><c>true</c> or <c>false</c> (2.9.3).</summary>
public sealed class BooleanValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; init; }
}

/// <summary><c>null</c> (2.9.5).</summary>
public sealed class NullValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}

/// <summary>An enum value (2.9.6).</summary>
public sealed class EnumValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name.</summary>
    public required string Value { get; init; }
}

/// <summary>A list (2.9.7).</summary>
public sealed class ListValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>In source order.</summary>
    public ImmutableArray<ValueNode> Values { get; init; } = [];
}

/// <summary>An input object (2.9.8).</summary>
public sealed class ObjectValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>In source order.</summary>
    public ImmutableArray<ObjectFieldNode> Fields { get; init; } = [];
}

/// <summary>An entry of an input object.</summary>
public sealed class ObjectFieldNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its value.</summary>
    public required ValueNode Value { get; init; }
}
