namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>
/// A field that only some of a type's modules resolve can be reached from the others, by a key that both know (satisfiability, for one process).
/// </summary>
internal sealed class Reachability(IReadOnlyDictionary<string, List<TypePart>> types, MergedSchema merged, CompositionProblems problems)
{
    public void Check()
    {
        foreach (var (name, parts) in types)
        {
            if (parts.Count > 1 && parts.TrueForAll(part => part.Kind is TypeKind.Object) && name is not ("Query" or "Mutation" or "Subscription"))
            {
                Check(name, parts);
            }
        }
    }

    private void Check(string name, List<TypePart> parts)
    {
        var fields = parts.SelectMany(part => ((ObjectType)part.Type).Fields).Select(field => field.Name).Distinct(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var coordinate = $"{name}.{field}";
            if (!merged.Modules.TryGetValue(coordinate, out var modules))
            {
                continue;
            }

            // A module that knows nothing of the type but its key only points at it; whoever follows comes by that key.
            foreach (var from in parts.Where(part => !modules.Contains(part.Subgraph.Name) && part.Subgraph.IsReturned(part.Type)))
            {
                if (!parts.Exists(to => modules.Contains(to.Subgraph.Name) && CanEnter(from, to)))
                {
                    Report(coordinate, from, parts.Find(to => modules.Contains(to.Subgraph.Name)));
                    return;
                }
            }
        }
    }

    private static bool CanEnter(TypePart from, TypePart to)
    {
        var type = (ObjectType)from.Type;
        return to.Subgraph.ResolvableKeys(to.Type).Any(key => FieldSet.Parse(key) is { } set
            && set.Selections.All(selection => selection is Language.FieldNode { Name.Value: var name } && type.Field(name) is not null));
    }

    private void Report(string coordinate, TypePart from, TypePart to)
    {
        var keys = to.Subgraph.ResolvableKeys(to.Type).ToList();
        var advice = keys.Count is 0
            ? $"Give the type a @key in {to.Subgraph.Name}, or define the field in {from.Subgraph.Name} too, as @shareable."
            : $"Add the key's fields (\"{keys[0]}\") to the type in {from.Subgraph.Name}.";
        problems.Add(coordinate, $"{to.Place} resolves it, and it cannot be reached from the type in {from.Place}.", advice);
    }
}
