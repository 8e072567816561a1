using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>An argument or an input field (3.6.1, 3.10).</summary>
public sealed class InputValueDefinition
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The schema coordinate: <c>Type.field(argument:)</c>, <c>@directive(argument:)</c> or <c>Type.inputField</c>.</summary>
    public required string Coordinate { get; init; }

    /// <summary>Its type.</summary>
    public required GraphQLType Type { get; init; }

    /// <summary>The constant default as written; null when there is none.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>The description, if there is one.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should not be used any more; null when it may be.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>What it was read from; null for built-in directives' arguments.</summary>
    public InputValueDefinitionNode? Definition { get; init; }

    /// <summary>Directives applied to it.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>Whether a value must be given: non-null and without a default (5.4.3).</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    /// <summary>The coerced default once it was asked for; see <see cref="Coercion.InputCoercion.CoerceDefault"/>.</summary>
    internal object? CoercedDefault { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Coordinate;
}
