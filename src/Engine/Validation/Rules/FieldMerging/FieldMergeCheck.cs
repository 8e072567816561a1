using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Rules.FieldMerging;

/// <summary>Tells in near-linear time whether a selection set has fields that cannot be merged.</summary>
/// <remarks>
/// The specification compares all pairs of fields. Here fields with one response name are compared with the first of them only, because having
/// the same shape, and having the same name and arguments, are both transitive; then all that is selected on them is merged into one set
/// and looked at once. The idea is Simon Adameit's ("Optimizing the overlapping fields can be merged rule", 2017), also used by Sangria and Hot Chocolate.
/// A field that is alone under its name needs nothing: its own selection set is looked at for itself.
/// </remarks>
internal sealed class FieldMergeCheck(FieldSets sets, ComparisonBudget budget)
{
    private readonly HashSet<MergeKey> _seen = [];
    private readonly List<MergeKey> _seenNow = [];
    private readonly Stack<(List<FieldSet> Sets, bool ShapeOnly)> _pending = [];
    private readonly Stack<FieldSet> _reached = [];
    private readonly Dictionary<string, List<SelectedField>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SelectedField> _firsts = new(StringComparer.Ordinal);
    private int _visit;

    public bool FindsConflict(FieldSet set)
    {
        _seenNow.Clear();
        if (!FindsConflictIn(set))
        {
            return false;
        }

        // What stands around the conflict is not known to be free of conflicts.
        _seen.ExceptWith(_seenNow);
        return true;
    }

    private bool FindsConflictIn(FieldSet set)
    {
        _pending.Clear();
        _pending.Push(([set], false));
        while (_pending.TryPop(out var merged))
        {
            Gather(merged.Sets);
            foreach (var group in _groups.Values)
            {
                if (merged.ShapeOnly ? FindsDifferentShape(group) : FindsConflict(group))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Groups the fields of the sets and of all fragments they reach; names with a single field are left out.</summary>
    private void Gather(List<FieldSet> merged)
    {
        _groups.Clear();
        _firsts.Clear();
        _visit++;
        foreach (var set in merged)
        {
            Reach(set);
        }

        while (_reached.TryPop(out var set))
        {
            budget.Spend(set.Fields.Count);
            foreach (var field in set.Fields)
            {
                Gather(field);
            }

            foreach (var fragment in set.Fragments)
            {
                Reach(sets.Of(fragment));
            }
        }
    }

    private void Reach(FieldSet set)
    {
        if (set.Visit != _visit)
        {
            set.Visit = _visit;
            _reached.Push(set);
        }
    }

    private void Gather(SelectedField field)
    {
        if (_firsts.TryAdd(field.ResponseName, field))
        {
            return;
        }

        if (!_groups.TryGetValue(field.ResponseName, out var group))
        {
            group = [_firsts[field.ResponseName]];
            _groups.Add(field.ResponseName, group);
        }

        group.Add(field);
    }

    private bool FindsConflict(List<SelectedField> group)
    {
        if (FindsDifferentShapeHere(group))
        {
            return true;
        }

        if (!HasSeveralObjectTypes(group))
        {
            return FindsDifferentSelection(group, group);
        }

        Merge(group, shapeOnly: true);
        return FindsConflictByParent(group);
    }

    private bool FindsDifferentShape(List<SelectedField> group)
    {
        if (FindsDifferentShapeHere(group))
        {
            return true;
        }

        Merge(group, shapeOnly: true);
        return false;
    }

    private bool FindsDifferentShapeHere(List<SelectedField> group)
    {
        budget.Spend(group.Count);
        GraphQLType? shape = null;
        foreach (var field in group)
        {
            if (field.Stream is not null || (shape is not null && field.Type is not null && ResponseShape.Differs(shape, field.Type)))
            {
                return true;
            }

            shape ??= field.Type;
        }

        return false;
    }

    private static bool HasSeveralObjectTypes(List<SelectedField> group)
    {
        NamedType? first = null;
        foreach (var field in group)
        {
            if (field.ParentType is ObjectType parent && !ReferenceEquals(first ??= parent, parent))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Fields of one object type meet each other and the fields of all interfaces and unions, but no field of another object type.</summary>
    private bool FindsConflictByParent(List<SelectedField> group)
    {
        var ofAbstract = group.Where(field => field.ParentType is not ObjectType).ToList();
        foreach (var ofObject in group.Where(field => field.ParentType is ObjectType).GroupBy(field => field.ParentType))
        {
            List<SelectedField> own = [.. ofObject];
            budget.Spend(own.Count + ofAbstract.Count);
            if (FindsDifferentSelection(own, [.. ofAbstract, .. own]))
            {
                return true;
            }
        }

        return FindsDifferentSelection(ofAbstract, []);
    }

    /// <param name="fields">Fields to compare with the first of the common ones, or of themselves.</param>
    /// <param name="common">Fields that may be of one value, whose selections are merged.</param>
    private bool FindsDifferentSelection(List<SelectedField> fields, List<SelectedField> common)
    {
        if (fields.Count is 0)
        {
            return false;
        }

        var first = common.Count > 0 ? common[0] : fields[0];
        foreach (var field in fields)
        {
            if (!ReferenceEquals(field, first)
                && (field.Node.Name.Value != first.Node.Name.Value
                    || !ArgumentComparison.AreSame(first.Node.Arguments, field.Node.Arguments, budget)))
            {
                return true;
            }
        }

        Merge(common, shapeOnly: false);
        return false;
    }

    private void Merge(List<SelectedField> fields, bool shapeOnly)
    {
        List<FieldSet>? below = null;
        foreach (var field in fields)
        {
            if (field.Node.SelectionSet is not null)
            {
                below ??= [];
                below.Add(sets.Below(field));
            }
        }

        if (below is not { Count: > 1 })
        {
            return;
        }

        var key = new MergeKey(below, shapeOnly);
        if (_seen.Add(key))
        {
            _seenNow.Add(key);
            _pending.Push((below, shapeOnly));
        }
    }
}
