using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>A field of an object type or interface (3.6).</summary>
public sealed class FieldDefinition
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The type that declares it.</summary>
    public required ComplexType DeclaringType { get; init; }

    /// <summary>Its type.</summary>
    public required GraphQLType Type { get; init; }

    /// <summary>Its arguments, in source order.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; init; } = [];

    /// <summary>The description, if there is one.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should not be used any more; null when it may be.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>What it was read from; null for introspection's own fields.</summary>
    public FieldDefinitionNode? Definition { get; init; }

    /// <summary>Directives applied to it.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The argument of that name, or null.</summary>
    public InputValueDefinition? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>Its schema coordinate, <c>Type.field</c> (3.14).</summary>
    public override string ToString() => IsMetaField && Definition is null ? $"<meta>.{Name}" : $"{DeclaringType.Name}.{Name}";

    /// <summary>Whether it can be selected without being declared: <c>__typename</c>, <c>__schema</c>, <c>__type</c> (4.1).</summary>
    public bool IsMetaField => Name is "__typename" or "__schema" or "__type";
}
