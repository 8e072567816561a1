using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>Merges arguments or input fields: what every module knows stays, and what one module requires all must know.</summary>
internal sealed class InputValueMerger(MergedSchema merged, CompositionProblems problems)
{
    /// <summary>What one module says of the field, directive or input object that the values belong to.</summary>
    public readonly record struct Parent(Subgraph Subgraph, string Place, ImmutableArray<InputValueDefinition> Values);

    /// <param name="owner">The coordinate of what the values belong to.</param>
    /// <param name="what">What problems call a value: argument, input field.</param>
    /// <param name="coordinateOf">From a value's name to its coordinate.</param>
    public ImmutableArray<InputValueDefinitionNode> Merge(string owner, IReadOnlyList<Parent> parents, string what, Func<string, string> coordinateOf)
    {
        var nodes = ImmutableArray.CreateBuilder<InputValueDefinitionNode>();
        foreach (var name in parents.SelectMany(parent => parent.Values).Select(value => value.Name).Distinct(StringComparer.Ordinal))
        {
            var parts = parents
                .SelectMany(parent => parent.Values.Where(value => value.Name == name).Select(value => new InputPart(parent.Subgraph, value)))
                .ToList();
            var coordinate = coordinateOf(name);
            var isKnownToAll = parts.Count == parents.Count;
            if (!isKnownToAll)
            {
                CheckMissing(owner, coordinate, what, parents, parts);
            }

            if (Merge(coordinate, parts) is { } node && isKnownToAll)
            {
                nodes.Add(node);
            }
        }

        return nodes.ToImmutable();
    }

    private void CheckMissing(string owner, string coordinate, string what, IReadOnlyList<Parent> parents, List<InputPart> parts)
    {
        if (parts.FirstOrDefault(part => part.Value.IsRequired) is { Value: not null } requiring)
        {
            var missing = parents.First(parent => !parts.Exists(part => part.Subgraph == parent.Subgraph));
            problems.Add(
                coordinate,
                $"{requiring.Place} requires this {what}, and {missing.Place} defines {owner} without it.",
                "Add it there, or make it nullable or give it a default.");
        }
    }

    private InputValueDefinitionNode? Merge(string coordinate, List<InputPart> parts)
    {
        var first = parts[0];
        var type = TypeAgreement.Node(first.Subgraph, first.Value.Type);
        foreach (var part in parts.Skip(1))
        {
            if (TypeAgreement.Input(type, TypeAgreement.Node(part.Subgraph, part.Value.Type)) is not { } common)
            {
                problems.Add(
                    coordinate,
                    $"its type is {first.Value.Type} in {first.Place}, but {part.Value.Type} in {part.Place}.",
                    "Give it the same type in both; only nullability may differ.");
                return null;
            }

            type = common;
        }

        var defaultValue = CommonDefault(coordinate, parts);
        if (parts.Exists(part => part.Subgraph.Has(part.Value.Directives, "inaccessible")))
        {
            CheckInaccessible(coordinate, first, type is NonNullTypeNode && defaultValue is null);
            return null;
        }

        return new InputValueDefinitionNode
        {
            Location = first.Value.Definition!.Location,
            Name = new NameNode { Value = first.Value.Name },
            Description = MergedText.Description(parts.Select(part => part.Value.Description)),
            Type = type,
            DefaultValue = defaultValue,
            Directives = AppliedDirectives.Merge(parts.Select(part => (part.Subgraph, part.Value.Directives))),
        };
    }

    // A default that not all modules have is none: the others would not know what was meant.
    private ValueNode? CommonDefault(string coordinate, List<InputPart> parts)
    {
        var given = parts.FindAll(part => part.Value.DefaultValue is not null);
        var other = given.Find(part => DefaultOf(part) != DefaultOf(given[0]));
        if (other.Value is not null)
        {
            problems.Add(
                coordinate,
                $"its default is {DefaultOf(given[0])} in {given[0].Place}, but {DefaultOf(other)} in {other.Place}.",
                "Give it the same default in both.");
        }

        return given.Count == parts.Count ? given[0].Value.DefaultValue : null;
    }

    private void CheckInaccessible(string coordinate, InputPart part, bool isRequired)
    {
        merged.Inaccessible.Add(coordinate);
        if (isRequired)
        {
            problems.Add(
                coordinate, $"{part.Place} requires a value that no client can give, because it is @inaccessible.", "Make it nullable, or give it a default.");
        }
    }

    private static string? DefaultOf(InputPart part) => part.Value.DefaultValue is null ? null : Printer.Print(part.Value.DefaultValue);
}
