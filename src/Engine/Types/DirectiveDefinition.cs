using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>A directive that documents may apply (3.13).</summary>
public sealed class DirectiveDefinition
{
    /// <summary>The name, without the at sign.</summary>
    public required string Name { get; init; }

    /// <summary>Where it may be applied, as the grammar names the places: <c>FIELD</c>, <c>OBJECT</c>, ...</summary>
    public required ImmutableArray<string> Locations { get; init; }

    /// <summary>Whether it may be applied more than once in a place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Its arguments, in source order.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; init; } = [];

    /// <summary>The description, if there is one.</summary>
    public string? Description { get; init; }

    /// <summary>What it was read from; null for a built-in directive.</summary>
    public DirectiveDefinitionNode? Definition { get; init; }

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

    /// <summary>Its schema coordinate, <c>@directive</c>.</summary>
    public override string ToString() => $"@{Name}";
}
