using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>Merges scalars, enums and unions.</summary>
internal sealed class LeafMerger(MergedSchema merged, TypeUsage usage, CompositionProblems problems)
{
    public ScalarTypeDefinitionNode MergeScalar(string name, List<TypePart> parts)
    {
        var specified = parts.Where(part => ((ScalarType)part.Type).SpecifiedByUrl is not null).ToList();
        var other = specified.Find(part => ((ScalarType)part.Type).SpecifiedByUrl != ((ScalarType)specified[0].Type).SpecifiedByUrl);
        if (other.Type is not null)
        {
            problems.Add(name, $"{specified[0].Place} and {other.Place} say that it is specified by different URLs.", "Give one URL in @specifiedBy.");
        }

        return new ScalarTypeDefinitionNode
        {
            Location = parts[0].Type.Definition!.Location,
            Name = new NameNode { Value = name },
            Description = DescriptionOf(parts),
            Directives = DirectivesOf(parts),
        };
    }

    public static UnionTypeDefinitionNode MergeUnion(string name, List<TypePart> parts) => new()
    {
        Location = parts[0].Type.Definition!.Location,
        Name = new NameNode { Value = name },
        Description = DescriptionOf(parts),
        Directives = DirectivesOf(parts),
        Types =
        [
            .. parts.SelectMany(
                part => ((UnionType)part.Type).Types.Where(member => !part.Subgraph.Has(member.Directives, "inaccessible")).Select(part.Subgraph.NameOf))
                .Distinct(StringComparer.Ordinal)
                .Select(member => new NamedTypeNode { Name = new NameNode { Value = member } }),
        ],
    };

    /// <summary>All modules' values where they only go out, the common ones where they only come in; where they do both, the modules must agree.</summary>
    public EnumTypeDefinitionNode MergeEnum(string name, List<TypePart> parts)
    {
        var values = parts
            .SelectMany(part => ((EnumType)part.Type).Values.Select(value => (Part: part, Value: value)))
            .GroupBy(pair => pair.Value.Name, StringComparer.Ordinal)
            .Select(group => group.ToList())
            .ToList();
        var partial = values.Where(group => group.Count < parts.Count).ToList();
        if (partial.Count > 0 && usage.IsInput(name) && usage.IsOutput(name))
        {
            var missing = parts.First(part => !partial[0].Exists(pair => pair.Part == part));
            problems.Add(
                $"{name}.{partial[0][0].Value.Name}",
                $"{partial[0][0].Part.Subgraph.Place(partial[0][0].Value.Definition)} defines it, and {missing.Place} does not;"
                    + " the enum is used both for input and for output.",
                "Give the enum the same values in all modules.");
        }
        else if (usage.IsInput(name))
        {
            values.RemoveAll(partial.Contains);
        }

        return new EnumTypeDefinitionNode
        {
            Location = parts[0].Type.Definition!.Location,
            Name = new NameNode { Value = name },
            Description = DescriptionOf(parts),
            Directives = DirectivesOf(parts),
            Values = [.. values.Where(group => IsAccessible(name, group)).Select(MergeValue)],
        };
    }

    private static EnumValueDefinitionNode MergeValue(List<(TypePart Part, EnumValueDefinition Value)> group) => new()
    {
        Location = group[0].Value.Definition!.Location,
        Name = new NameNode { Value = group[0].Value.Name },
        Description = MergedText.Description(group.Select(pair => pair.Value.Description)),
        Directives = AppliedDirectives.Merge(group.Select(pair => (pair.Part.Subgraph, pair.Value.Directives))),
    };

    private static StringValueNode? DescriptionOf(List<TypePart> parts) => MergedText.Description(parts.Select(part => part.Type.Description));

    private static ImmutableArray<DirectiveNode> DirectivesOf(List<TypePart> parts) =>
        AppliedDirectives.Merge(parts.Select(part => (part.Subgraph, part.Type.Directives)));

    private bool IsAccessible(string name, List<(TypePart Part, EnumValueDefinition Value)> group)
    {
        var isAccessible = !group.Exists(pair => pair.Part.Subgraph.Has(pair.Value.Directives, "inaccessible"));
        if (!isAccessible)
        {
            merged.Inaccessible.Add($"{name}.{group[0].Value.Name}");
        }

        return isAccessible;
    }
}
