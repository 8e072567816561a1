using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>Looks at what is selected below a field, on all object types at once.</summary>
internal static class SelectionWalk
{
    public static bool Selects(OperationPlan operation, IEnumerable<SelectionSource> sources, ReadOnlySpan<string> path)
    {
        IEnumerable<SelectionSetNode> sets = [.. sources.Select(source => source.SelectionSet)];
        foreach (var name in path)
        {
            var fields = FieldsOf(operation, sets).Where(field => field.Name.Value == name).ToList();
            if (fields.Count == 0)
            {
                return false;
            }

            sets = [.. fields.Select(field => field.SelectionSet).OfType<SelectionSetNode>()];
        }

        return true;
    }

    public static IReadOnlySet<string> FieldsAt(OperationPlan operation, IEnumerable<SelectionSource> sources, ReadOnlySpan<string> path)
    {
        IEnumerable<SelectionSetNode> sets = [.. sources.Select(source => source.SelectionSet)];
        foreach (var name in path)
        {
            sets = [.. FieldsOf(operation, sets)
                .Where(field => field.Name.Value == name).Select(field => field.SelectionSet).OfType<SelectionSetNode>()];
        }

        return FieldsOf(operation, sets).Select(field => field.Name.Value).ToHashSet(StringComparer.Ordinal);
    }

    private static List<FieldNode> FieldsOf(OperationPlan operation, IEnumerable<SelectionSetNode> sets)
    {
        var fields = new List<FieldNode>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SelectionSetNode>(sets.Reverse());
        while (pending.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        fields.Add(field);
                        break;
                    case InlineFragmentNode fragment:
                        pending.Push(fragment.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                        pending.Push(operation.Fragments[spread.Name.Value].SelectionSet);
                        break;
                }
            }
        }

        return fields;
    }
}
