using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>A value of an enum (3.9).</summary>
public sealed class EnumValueDefinition
{
    /// <summary>The name, which is also how JSON shows it.</summary>
    public required string Name { get; init; }

    /// <summary>The enum.</summary>
    public required EnumType DeclaringType { get; init; }

    /// <summary>The description, if there is one.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should not be used any more; null when it may be.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>What it was read from.</summary>
    public EnumValueDefinitionNode? Definition { get; init; }

    /// <summary>Directives applied to it.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>Its schema coordinate, <c>Enum.VALUE</c>.</summary>
    public override string ToString() => $"{DeclaringType.Name}.{Name}";
}
