using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode
{
    /// <summary>The description, if one is written.</summary>
    public StringValueNode? Description { get; init; }
}

/// <summary>A query, mutation or subscription (2.3).</summary>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>Which of the three.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>Null for an anonymous operation.</summary>
    public NameNode? Name { get; init; }

    /// <summary>In source order.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; init; } = [];

    /// <summary>Applied directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>What is selected.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>A named fragment (2.8).</summary>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The type it applies to.</summary>
    public required NamedTypeNode TypeCondition { get; init; }

    /// <summary>Applied directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>What is selected.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>A variable of an operation (2.10).</summary>
public sealed class VariableDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>The description, if one is written.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The variable.</summary>
    public required VariableNode Variable { get; init; }

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Its constant default, if any.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Applied directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>The braces and what is between them (2.4).</summary>
public sealed class SelectionSetNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>In source order.</summary>
    public ImmutableArray<SelectionNode> Selections { get; init; } = [];
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode : SyntaxNode
{
    /// <summary>Applied directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>A selected field (2.5).</summary>
public sealed class FieldNode : SelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The response name, when it differs from the field.</summary>
    public NameNode? Alias { get; init; }

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>In source order.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>What is selected on its value; null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; init; }

    /// <summary>The alias, or the field's name where there is none (2.7).</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary>A spread of a named fragment (2.8).</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }
}

/// <summary>A fragment written where it is used (2.8.2).</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>Null when it applies to the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; init; }

    /// <summary>What is selected.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>An argument of a field or directive (2.6).</summary>
public sealed class ArgumentNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its value.</summary>
    public required ValueNode Value { get; init; }
}

/// <summary>An applied directive (2.12).</summary>
public sealed class DirectiveNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>In source order.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];
}
