using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>Merges what modules say of one field of an object type or interface.</summary>
internal sealed class FieldMerger(TypeAgreement agreement, MergedSchema merged, CompositionProblems problems)
{
    private readonly InputValueMerger _arguments = new(merged, problems);

    /// <summary>The composed field; null when it is not accessible, or when something is wrong.</summary>
    public FieldDefinitionNode? Merge(string typeName, TypeKind kind, IReadOnlyList<FieldPart> parts)
    {
        var name = parts[0].Field.Name;
        var coordinate = $"{typeName}.{name}";
        var active = WithoutOverridden(coordinate, parts);
        var resolving = active.Where(part => !part.IsExternal).ToList();
        if (resolving.Count is 0)
        {
            problems.Add(
                coordinate,
                $"it is @external in {string.Join(" and ", active.Select(part => part.Place))}, and no module resolves it.",
                "Define it in the module that knows it, or remove it.");
            return null;
        }

        if (kind is TypeKind.Object)
        {
            CheckShared(coordinate, resolving);
            merged.Modules[coordinate] = [.. resolving.Select(part => part.Subgraph.Name)];
        }

        var type = MergeType(coordinate, resolving);
        CheckExternal(coordinate, type, active);
        var arguments = _arguments.Merge(
            coordinate,
            [.. resolving.Select(part => new InputValueMerger.Parent(part.Subgraph, part.Place, part.Field.Arguments))],
            "argument",
            argument => $"{coordinate}({argument}:)");
        if (parts.Any(part => part.Subgraph.Has(part.Field.Directives, "inaccessible")))
        {
            merged.Inaccessible.Add(coordinate);
            return null;
        }

        return type is null ? null : new FieldDefinitionNode
        {
            Location = resolving[0].Field.Definition!.Location,
            Name = new NameNode { Value = name },
            Description = MergedText.Description(resolving.Select(part => part.Field.Description).Concat(active.Select(part => part.Field.Description))),
            Arguments = arguments,
            Type = type,
            Directives = AppliedDirectives.Merge(resolving.Select(part => (part.Subgraph, part.Field.Directives))),
        };
    }

    private List<FieldPart> WithoutOverridden(string coordinate, IReadOnlyList<FieldPart> parts)
    {
        var overridden = new Dictionary<string, FieldPart>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part.Subgraph.Applied(part.Field.Directives, "override").FirstOrDefault() is not { } directive
                || directive.Arguments.FirstOrDefault(argument => argument.Name.Value is "from")?.Value is not StringValueNode { Value: var from })
            {
                continue;
            }

            if (from == part.Subgraph.Name)
            {
                problems.Add(coordinate, $"{part.Place} overrides itself.", "Name the module that the field is taken from.");
            }
            else if (!overridden.TryAdd(from, part))
            {
                problems.Add(coordinate, $"{overridden[from].Place} and {part.Place} both take it from {from}.", "Keep @override in one of them.");
            }
        }

        return [.. parts.Where(part => !overridden.ContainsKey(part.Subgraph.Name))];
    }

    private void CheckShared(string coordinate, List<FieldPart> resolving)
    {
        if (resolving.Count > 1 && resolving.Any(part => !part.IsShareable))
        {
            var places = Suggestions.AndList([.. resolving.Select(part => part.Place)]);
            problems.Add(
                coordinate,
                $"{places} all resolve it, and not all of them mark it @shareable.",
                "Keep it in one module, or mark it @shareable in each if they always give the same value.");
        }
    }

    private TypeNode? MergeType(string coordinate, List<FieldPart> resolving)
    {
        var type = TypeAgreement.Node(resolving[0].Subgraph, resolving[0].Field.Type);
        foreach (var part in resolving.Skip(1))
        {
            if (agreement.Output(type, TypeAgreement.Node(part.Subgraph, part.Field.Type)) is not { } common)
            {
                problems.Add(
                    coordinate,
                    $"its type is {resolving[0].Field.Type} in {resolving[0].Place}, but {part.Field.Type} in {part.Place}.",
                    "Give it the same type in both; only nullability may differ.");
                return null;
            }

            type = common;
        }

        return type;
    }

    private void CheckExternal(string coordinate, TypeNode? type, List<FieldPart> parts)
    {
        foreach (var part in parts.Where(part => part.IsExternal))
        {
            if (type is not null && agreement.Output(type, TypeAgreement.Node(part.Subgraph, part.Field.Type)) is null)
            {
                problems.Add(
                    coordinate,
                    $"{part.Place} marks it @external as {part.Field.Type}, but it is {Printer.Print(type)}.",
                    "Repeat the type of the module that resolves it.");
            }
        }
    }
}
